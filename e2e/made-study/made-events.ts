import { v7 } from 'uuid'
import type { Event } from '@domain/coding/event'
import type { Code } from '@domain/instrument/instrument'
import { seeded } from '@domain/chance/seeded'

export interface MadeEventsOptions {
  readonly ratingId: string
  readonly codes: readonly Code[]
  readonly participantIds: readonly string[]
  readonly durationMs: number
  readonly count: number
}

/** Events of every code, spread over the recording: the same ones for the same options, ids included. */
export function madeEvents({ ratingId, codes, participantIds, durationMs, count }: MadeEventsOptions): Event[] {
  const random = seeded(count)
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)]
  return Array.from({ length: count }, (_, index) => {
    const code = pick(codes)
    if (code === undefined) throw new Error('The instrument has no codes.')
    const startMs = Math.floor((index / count) * (durationMs - 1))
    const lastMs = Math.min(startMs + 1000 + Math.floor(random() * 4000), durationMs)
    const modifier = random() < 0.3 ? pick(code.modifiers) : undefined
    const needsSubject = code.subject === 'required' || (code.subject === 'optional' && random() < 0.7)
    return {
      id: v7({ msecs: 1_780_000_000_000 + index, rng: () => bytes(random) }),
      ratingId,
      code: code.id,
      kind: code.kind,
      subjectId: needsSubject ? (pick(participantIds) ?? null) : null,
      startMs,
      endMs: code.kind === 'state' ? lastMs : null,
      modifiers: modifier === undefined ? [] : [modifier.id],
      note: random() < 0.05 ? `Note ${index}` : '',
      reactionOffsetMs: 0,
    }
  })
}

function bytes(random: () => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
}
