import type { WaveformPart } from '@domain/recording/waveform'
import type { Leeway } from '@renderer/features/session/player/leeway'

/** What the worker is asked first. */
export interface WaveformQuestion {
  readonly kind: 'compute'
  readonly url: string
  /** Where to go on: everything before is known. */
  readonly fromMs: number
  /** The last part of each level, to go on with. */
  readonly parts: readonly WaveformPart[]
}

/** While something plays, most of the time belongs to it; while it moves, all. */
export interface WaveformPace {
  readonly kind: 'pace'
  readonly leeway: Leeway
}

export type WaveformAnswer =
  | Readonly<{
      kind: 'parts'
      /** Parts that are new or have changed. */
      parts: readonly WaveformPart[]
      /** Media time up to which all sound is in the parts. */
      doneMs: number
    }>
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'no-sound' }>
  | Readonly<{ kind: 'undecodable'; codec: string }>
  /** The file cannot be read (any more). */
  | Readonly<{ kind: 'unreadable' }>
