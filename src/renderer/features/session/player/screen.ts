import { Hearing } from './hearing'
import { PresentedFrames, type Seen } from './presented-frames'
import { refreshMs } from './refresh'

/** What a media element shows now and showed a moment ago, in its own media time. */
export interface Screen {
  /** The frame (or moment of sound) now, in milliseconds of media time. */
  readonly mediaMs: number
  /** `mediaMs` is the time of a frame that was presented, not yet only a place to be. */
  readonly isPresented: boolean
  /** What was on screen at the moment of an event. */
  at(timeStamp: number): Seen
  /** It plays, and the page was too busy before that moment to hear of the frames that were shown then. */
  wasBusyAt(timeStamp: number): boolean
  dispose(): void
}

/** Follows the frames that are really presented. `onShown` is called for each. */
export function pictureScreen(video: HTMLVideoElement, onShown: (mediaMs: number) => void): Screen {
  const frames = new PresentedFrames()
  let request = video.requestVideoFrameCallback(handleFrame)
  let hearing = new Hearing(performance.now())
  let drawing: number | null = null

  // Each drawing that is asked for has the whole page looked at anew: a still picture leaves the machine alone.
  function listen() {
    if (drawing !== null) return
    hearing = new Hearing(performance.now())
    drawing = requestAnimationFrame(handleDrawing)
  }
  function handleDrawing(now: DOMHighResTimeStamp) {
    hearing.drawn(now)
    drawing = video.paused ? null : requestAnimationFrame(handleDrawing)
  }

  function handleFrame(_now: DOMHighResTimeStamp, metadata: VideoFrameCallbackMetadata) {
    request = video.requestVideoFrameCallback(handleFrame)
    const mediaMs = metadata.mediaTime * 1000
    const { presentedFrames: count } = metadata
    hearing.told()
    frames.add({ displayMs: displayTime(metadata), mediaMs, count, rate: video.playbackRate })
    onShown(mediaMs)
  }

  video.addEventListener('play', listen)
  const nothingYet = (): Seen => seenNow(performance.now(), video.currentTime * 1000)
  return {
    get mediaMs() {
      return frames.newest?.mediaMs ?? video.currentTime * 1000
    },
    get isPresented() {
      return frames.newest !== null
    },
    at: (timeStamp) => frames.at(timeStamp) ?? nothingYet(),
    wasBusyAt: (timeStamp) => drawing !== null && hearing.wasBusyAt(timeStamp),
    dispose() {
      video.removeEventListener('play', listen)
      video.cancelVideoFrameCallback(request)
      if (drawing !== null) cancelAnimationFrame(drawing)
    },
  }
}

/**
 * When a frame was seen: one drawing after it was handed over. The browser's own expectation is that at the latest, but
 * in some files (Matroska) a whole frame later still.
 */
function displayTime({ expectedDisplayTime, presentationTime }: VideoFrameCallbackMetadata): number {
  return Math.min(expectedDisplayTime, presentationTime + refreshMs)
}

/** Follows a recording without picture, once per frame of the display while it plays. */
export function soundScreen(element: HTMLMediaElement, onShown: (mediaMs: number) => void): Screen {
  let request: number | null = null

  function show() {
    onShown(element.currentTime * 1000)
  }
  function follow() {
    show()
    request = element.paused ? null : requestAnimationFrame(follow)
  }
  function start() {
    request ??= requestAnimationFrame(follow)
  }

  element.addEventListener('play', start)
  element.addEventListener('seeked', show)
  element.addEventListener('loadeddata', show)
  return {
    get mediaMs() {
      return element.currentTime * 1000
    },
    isPresented: false,
    wasBusyAt: () => false,
    at(timeStamp) {
      const ago = element.paused ? 0 : Math.max(0, performance.now() - timeStamp)
      return seenNow(timeStamp, Math.max(0, element.currentTime * 1000 - ago * element.playbackRate))
    },
    dispose() {
      element.removeEventListener('play', start)
      element.removeEventListener('seeked', show)
      element.removeEventListener('loadeddata', show)
      if (request !== null) cancelAnimationFrame(request)
    },
  }
}

function seenNow(displayMs: number, mediaMs: number): Seen {
  return { frame: { displayMs, mediaMs, evenMs: displayMs }, next: null }
}
