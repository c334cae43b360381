import './own-style'
import videojs from 'video.js/core.es.js'
import './video-element.css'

/** Captions of a recording in one language, as a WebVTT file. */
export interface CaptionFile {
  readonly language: string
  readonly url: string
}

/** A media element with captions, inside `host`. */
export interface VideoElement {
  readonly element: HTMLVideoElement
  showCaptions(language: string | null): void
  dispose(): void
}

/** The one place where video.js is known. It shows picture and captions; all controls are our own. */
export function createVideoElement(host: HTMLElement, url: string, captions: readonly CaptionFile[]): VideoElement {
  const element = document.createElement('video')
  element.className = 'video-js'
  element.tabIndex = -1
  element.preload = 'auto'
  host.append(element)
  const player = videojs(element, {
    children: ['mediaLoader', 'textTrackDisplay'],
    controls: false,
    fill: true,
    techOrder: ['html5'],
    userActions: { click: false, doubleClick: false, hotkeys: false },
    // Only decides who plays it, which is always the browser; Chromium looks into the file for what it is.
    sources: [{ src: url, type: 'video/mp4' }],
  })
  const tracks = captions.map(({ language, url: src }) =>
    player.addRemoteTextTrack({ kind: 'captions', srclang: language, label: language, src }, false),
  )
  return {
    element,
    showCaptions(language) {
      for (const { track } of tracks) track.mode = track.language === language ? 'showing' : 'disabled'
    },
    dispose: () => player.dispose(),
  }
}
