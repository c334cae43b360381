import type { Locator } from '@playwright/test'

/** What moves the part that is measured, once in each frame. */
export type Motion = 'pan' | 'zoom' | 'scroll' | 'bare canvas' | 'peer pan' | 'peer zoom'

/** What a page of a peer has to offer so that it can be measured: each call moves by as much as ours moves in a frame. */
export interface Peer {
  readonly pan: (direction: number) => void
  readonly zoom: (direction: number) => void
}

declare global {
  interface Window {
    peer?: Peer
  }
}

export interface Frames {
  /** From the start of a frame to when the page's thread is free again: script, style, layout and paint. */
  readonly workMs: readonly number[]
  /** From one frame's start to the next; more than a display frame is a frame that was left out. */
  readonly apartMs: readonly number[]
}

const measuredFrames = 300
const warmUpFrames = 30

/** Moves a part of the page in each frame and says what each frame took. */
export async function measureFrames(part: Locator, motion: Motion): Promise<Frames> {
  const { workMs, apartMs } = await part.evaluate(runFrames, { motion, frames: measuredFrames + warmUpFrames })
  return { workMs: workMs.slice(warmUpFrames), apartMs: apartMs.slice(warmUpFrames) }
}

/** Runs in the page, so it can use nothing from outside. */
function runFrames(element: Element, { motion, frames }: { motion: Motion; frames: number }): Promise<Frames> {
  const box = element.getBoundingClientRect()
  const middle = {
    clientX: box.left + box.width * 0.6,
    clientY: box.top + box.height * 0.6,
    bubbles: true,
    cancelable: true,
  }
  const wheel = (init: WheelEventInit): void => {
    element.dispatchEvent(new WheelEvent('wheel', { ...middle, ...init }))
  }
  /** There and back again, so that the motion never comes to an end it would rest at. */
  const direction = (frame: number, turn: number): number => (Math.floor(frame / turn) % 2 === 0 ? 1 : -1)
  const bare = (): ((frame: number) => void) => {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(box.width * devicePixelRatio)
    canvas.height = Math.round(box.height * devicePixelRatio)
    Object.assign(canvas.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${box.width}px`,
      height: `${box.height}px`,
      pointerEvents: 'none',
    })
    document.body.append(canvas)
    const context = canvas.getContext('2d')
    return (frame) => {
      if (frame === frames - 1) canvas.remove()
      context?.clearRect(0, 0, canvas.width, canvas.height)
      context?.fillRect(frame % canvas.width, 0, 2, canvas.height)
    }
  }
  const moves: Record<Motion, () => (frame: number) => void> = {
    pan: () => (frame) => wheel({ deltaX: 40 * direction(frame, 60) }),
    zoom: () => (frame) => wheel({ deltaY: -30 * direction(frame, 60) }),
    scroll: () => (frame) => {
      element.scrollTop += 90 * direction(frame, 10_000)
    },
    'bare canvas': bare,
    'peer pan': () => (frame) => window.peer?.pan(direction(frame, 60)),
    'peer zoom': () => (frame) => window.peer?.zoom(direction(frame, 60)),
  }
  const move = moves[motion]()
  const workMs: number[] = []
  const apartMs: number[] = []
  return new Promise((done) => {
    const after = new MessageChannel()
    let startedMs = 0
    after.port1.onmessage = () => workMs.push(performance.now() - startedMs)
    let frame = 0
    const step = (nowMs: number): void => {
      if (frame > 0) apartMs.push(nowMs - startedMs)
      // A peer's own callback may come before this one: what counts is the start of the frame.
      startedMs = nowMs
      if (frame === frames) {
        done({ workMs, apartMs })
        return
      }
      move(frame)
      frame += 1
      requestAnimationFrame(step)
      // A message sent in a frame arrives once that frame has been drawn.
      after.port2.postMessage(null)
    }
    requestAnimationFrame(step)
  })
}
