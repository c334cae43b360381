import type { Event } from '@domain/coding/event'
import type { TimelineEditing } from '@renderer/features/session/timeline/timeline-editing'
import { isModDown } from '@renderer/lib/chord'

/** Where the pointer is in the timeline, and the keys held with it. */
export interface Pointing {
  readonly x: number
  readonly y: number
  /** Nothing is to be caught on. */
  readonly isFree: boolean
  /** Cmd on macOS, else Ctrl. */
  readonly isMod: boolean
}

/** What the keys that are held mean to a gesture. */
export function keysOf(press: MouseEvent | KeyboardEvent): Pick<Pointing, 'isFree' | 'isMod'> {
  return { isFree: press.altKey || press.shiftKey, isMod: isModDown(press) }
}

export function pointingOf(host: HTMLElement, event: MouseEvent): Pointing {
  const box = host.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top, ...keysOf(event) }
}

/** What a press of the mouse turned out to be, until it is let go. */
export interface Gesture {
  /** The cursor while it lasts. */
  readonly cursor: string
  /** The view moves on while the pointer is held at its border. */
  readonly scrolls: boolean
  /** Keys belong to it while it lasts, and Escape ends it. */
  readonly takesKeys: boolean
  /** Whether the pointer has come far enough from where it was pressed to be more than a click. */
  isDrag(pointing: Pointing): boolean
  /** Begins to move; false when it may not. */
  begin(): boolean
  move(pointing: Pointing): void
  drop(pointing: Pointing): void
  /** Let go where it was pressed. */
  click(pointing: Pointing): void
  /** Leaves everything as it was. */
  cancel(): void
}

/** What gestures tell and ask of what is round the timeline. */
export interface PointerAnswers {
  readonly onSelect: (id: string | null) => void
  readonly onJump: (ms: number) => void
  /** The event under the pointer and where to tell about it, or null. */
  readonly onHover: (event: Event | null, x: number, y: number) => void
  /** A row is to be opened into its codes, or closed. */
  readonly onFold: (key: string, isOpen: boolean) => void
  /** A row is to stand before another, or last. */
  readonly onMoveRow: (key: string, before: string | null) => void
  readonly editing: TimelineEditing
  readonly readOnly: boolean
  /** Texts of the timeline. */
  readonly say: (text: string) => string
}

/** A press that moves less than this is a click. */
const clickPx = 4

export function isFar(from: Readonly<{ x: number; y: number }>, to: Readonly<{ x: number; y: number }>): boolean {
  return Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) >= clickPx
}
