import type { Event } from '@domain/coding/event'
import type { Code, Instrument } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { newId } from '@main/study/identifier'

/** What happens in a made-up session: a rater may see it or not, and a little earlier or later. */
export interface Moment {
  readonly code: Code
  readonly subjectId: string | null
  readonly modifiers: readonly string[]
  readonly startMs: number
  /** Null for what happens at one moment. */
  readonly endMs: number | null
}

interface Around {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly durationMs: number
  readonly even: () => number
}

/** Moments of each code in a session, at most this many. */
const mostOfCode = 2
/** How likely a rater sees a moment, and by how much (ms) the times of two raters differ. */
const seen = 0.8
const scatterMs = 1200

/** The moments of a session: the phases, which fill it, and of the codes that belong to an item some each. */
export function momentsOf({ instrument, participants, durationMs, even }: Around): readonly Moment[] {
  const others = instrument.codes.filter(({ id, item, kind }) => item !== null && (kind === 'point' || id !== 'phase'))
  return [
    ...phases(instrument, durationMs),
    ...others.flatMap((code) =>
      Array.from({ length: Math.floor(even() * (mostOfCode + 1)) }, (_, index) => {
        const slotMs = durationMs / mostOfCode
        const startMs = Math.round(slotMs * (index + even() * 0.6))
        return {
          code,
          subjectId: code.subject === 'none' ? null : (chosen(participants, even)?.id ?? null),
          modifiers: [chosen(code.modifiers, even)?.id ?? []].flat(),
          startMs,
          endMs: code.kind === 'point' ? null : Math.round(startMs + slotMs * (0.1 + even() * 0.2)),
        }
      }),
    ),
  ]
}

/** What one rater marks of the moments of a session. */
export function eventsOfRating(
  moments: readonly Moment[],
  {
    ratingId,
    durationMs,
    even,
    normal,
  }: Omit<Around, 'instrument' | 'participants'> & { ratingId: string; normal: () => number },
): readonly Event[] {
  return moments.flatMap(({ code, subjectId, modifiers, startMs, endMs }): Event[] => {
    const isSeen = even() < seen
    const shiftMs = Math.round(normal() * scatterMs)
    if (!isSeen && code.exclusiveGroup === null) return []
    const inside = (ms: number): number => Math.min(durationMs, Math.max(0, ms))
    // Phases lie edge to edge; the same shift for each would open a gap, so they stay where they are.
    const shift = code.exclusiveGroup === null ? shiftMs : 0
    const event = {
      id: newId(),
      ratingId,
      code: code.id,
      kind: code.kind,
      subjectId,
      startMs: inside(startMs + shift),
      endMs: endMs === null ? null : inside(endMs + shift),
      modifiers,
      note: '',
      reactionOffsetMs: 0,
    }
    return event.endMs !== null && event.endMs <= event.startMs ? [] : [event]
  })
}

function phases({ codes }: Instrument, durationMs: number): readonly Moment[] {
  const code = codes.find(({ id }) => id === 'phase')
  if (code === undefined) return []
  const edges = [0, 0.14, 0.3, 0.86, 1].map((share) => Math.round(share * durationMs))
  return code.modifiers.flatMap(({ id }, index): Moment[] => {
    const [startMs, endMs] = [edges[index], edges[index + 1]]
    return startMs === undefined || endMs === undefined
      ? []
      : [{ code, subjectId: null, modifiers: [id], startMs, endMs }]
  })
}

function chosen<Thing>(things: readonly Thing[], even: () => number): Thing | undefined {
  return things[Math.floor(even() * things.length)]
}
