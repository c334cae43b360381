import type { MediaOnDisk } from '@contract/calls/recordings'
import type { Interval } from '@domain/time/intervals'

/** Nothing can be read at one place (recording time); the rest plays. */
export interface Damage {
  readonly kind: 'broken'
  readonly fileName: string
  readonly atMs: number
}

/** Why nothing (or not all) can be shown; texts are `player:problem.<kind>`. */
export type PlayerProblem =
  | { readonly kind: 'no-media' }
  | { readonly kind: 'missing'; readonly fileName: string }
  | { readonly kind: 'video-codec'; readonly fileName: string; readonly codec: string }
  | { readonly kind: 'unplayable'; readonly fileName: string; readonly codec: string }
  | Damage

/** The rest of the file plays, or its sound does. */
export function canGoOn({ kind }: PlayerProblem): boolean {
  return kind === 'video-codec' || kind === 'broken'
}

/** How several pictures stand: one large with the others beside it, or all alike. */
export const pictureLayouts = ['beside', 'grid'] as const
export type PictureLayout = (typeof pictureLayouts)[number]

/** Whether a file has a picture (or sound) of this moment, and if not, why. */
export type Presence = 'here' | 'before' | 'after' | 'late'

/** One file as its stage shows it. */
export interface TrackState {
  readonly position: number
  readonly media: MediaOnDisk
  /** Another number, another file in its place. */
  readonly version: number
  readonly presence: Presence
  readonly problem: PlayerProblem | null
}

/** What the controls show of the player; where it is now is not part of it. */
export interface PlayerState {
  /** The file whose clock leads: the large picture's, or where there is none the one that is heard. */
  readonly media: MediaOnDisk | null
  readonly tracks: readonly TrackState[]
  /** Position of the picture that is large. */
  readonly large: number
  /** Position of the file that is heard. */
  readonly sound: number
  readonly layout: PictureLayout
  /** The file is open: its picture is shown and it can be moved. */
  readonly ready: boolean
  readonly playing: boolean
  readonly rate: number
  /** 0-1 */
  readonly volume: number
  readonly muted: boolean
  /** The stretch of recording time that is repeated. */
  readonly loop: Interval | null
  /** Language of the captions on screen, or null. */
  readonly captions: string | null
  readonly fullScreen: boolean
  /** Why the leading file is not shown, or not all of it. */
  readonly problem: PlayerProblem | null
}

export const slowestRate = 0.25
export const fastestRate = 3
/** The speeds that the keys and the menu go through. */
export const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** The next speed up (1) or down (-1) from this one. */
export function nextRate(rate: number, direction: 1 | -1): number {
  if (direction === 1) return rates.find((other) => other > rate + 0.001) ?? fastestRate
  return rates.findLast((other) => other < rate - 0.001) ?? slowestRate
}
