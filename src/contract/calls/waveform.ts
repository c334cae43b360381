import { z } from 'zod'
import { bytesPerPart, levelCount } from '@domain/recording/waveform'
import { call } from '@contract/call'
import { id } from '@contract/fields'

/** What the study has of a medium's waveform. */
export interface WaveformState {
  readonly isComplete: boolean
  /** Parts of the finest level from the beginning on; with the last parts of the other levels, computing can go on there. */
  readonly doneParts: number
}

/** A part as it crosses the door: bytes of `WaveformPart.data`. */
export interface StoredPart {
  readonly level: number
  readonly part: number
  readonly data: Uint8Array<ArrayBuffer>
}

const level = z
  .int()
  .min(0)
  .max(levelCount - 1)
/** A hundred days. */
const part = z.int().min(0).max(300_000)
const data = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength === bytesPerPart)

export const waveformCalls = {
  /** Null when nothing is kept yet. */
  'waveform.state': call(z.object({ mediaId: id }))<WaveformState | null>(),
  /** Those parts of one level between two (from, up to but not with) that are kept. */
  'waveform.parts': call(z.object({ mediaId: id, level, from: part, to: part }))<readonly StoredPart[]>(),
  /** Keeps parts in one transaction, in place of older ones; needs no history, for it can be computed anew. */
  'waveform.keep': call(
    z.object({
      mediaId: id,
      parts: z.array(z.object({ level, part, data })).max(200),
      isComplete: z.boolean(),
    }),
  )<null>(),
}
