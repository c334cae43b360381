import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import { type Finding, findingsOf, type RatedSession } from '@domain/rating/findings'
import type { Score, ScoreValue } from '@domain/rating/rating'

const instrument = madeInstrument({
  overall: ['adherence'],
  items: [madeItem(10), madeItem(11)],
  codes: [
    madeCode('warmth', { item: 10 }),
    madeCode('turn', { kind: 'state', item: 10, subject: 'required' }),
    madeCode('phase', { kind: 'state', exclusiveGroup: 'phase' }),
    madeCode('break', { kind: 'state', exclusiveGroup: 'phase' }),
  ],
})

function event(id: string, codeId: string, startMs: number, endMs: number | null): Event {
  const kind = codeId === 'warmth' ? 'point' : 'state'
  return madeEvent({ id, ratingId: 'rating', code: codeId, kind, subjectId: 'P1', startMs, endMs })
}

const score = (item: number | null, dimension: string, value: ScoreValue): Score => ({
  id: `${item} ${dimension}`,
  ratingId: 'rating',
  item,
  dimension,
  value,
})

/** A rating to which nothing is to be said: scored all through, watched all through. */
const complete: RatedSession = {
  instrument,
  scores: [
    ...[10, 11].flatMap((item) => [score(item, 'adherence', 4), score(item, 'quality', 4)]),
    score(null, 'adherence', 4),
  ],
  events: new EventTable([
    event('e1', 'warmth', 1000, null),
    event('e2', 'phase', 0, 5000),
    event('e3', 'break', 5000, 9000),
  ]),
  watched: [{ startMs: 0, endMs: 60_000 }],
  durationMs: 60_000,
}

const withScores = (...changed: readonly Score[]): readonly Score[] => [
  ...complete.scores.filter(({ id }) => !changed.some((each) => each.id === id)),
  ...changed,
]
const withoutScores = (...ids: readonly string[]) => complete.scores.filter(({ id }) => !ids.includes(id))

describe('findingsOf', () => {
  it('has nothing to say of a rating that is complete', () => {
    expect(findingsOf(complete)).toEqual([])
  })

  it.each<readonly [string, Partial<RatedSession>, readonly Finding[]]>([
    [
      'an item without a score, and on which dimensions',
      { scores: withoutScores('11 quality') },
      [{ kind: 'unscored-item', item: 11, dimensions: ['quality'] }],
    ],
    [
      'a missing overall score',
      { scores: withoutScores('null adherence') },
      [{ kind: 'missing-overall', dimension: 'adherence' }],
    ],
    [
      'a high adherence without evidence',
      { scores: withScores(score(10, 'adherence', 5)), events: new EventTable() },
      [{ kind: 'high-without-evidence', item: 10, dimension: 'adherence', grade: 5 }],
    ],
    ['not a high adherence with evidence', { scores: withScores(score(10, 'adherence', 7)) }, []],
    [
      'not a high adherence of an item that no code is evidence for',
      { scores: withScores(score(11, 'adherence', 7)) },
      [],
    ],
    ['not a middling adherence without evidence', { events: new EventTable() }, []],
    [
      'evidence whose item has no grade, from its first event on',
      {
        scores: withScores(score(10, 'adherence', 'not-rated'), score(10, 'quality', 'not-rated')),
        events: new EventTable([event('e1', 'warmth', 2000, null), event('e2', 'turn', 1000, 3000)]),
      },
      [{ kind: 'evidence-without-score', item: 10, eventCount: 2, eventId: 'e2', atMs: 1000 }],
    ],
    [
      'only once an item that has evidence and no score at all',
      {
        scores: withoutScores('10 adherence', '10 quality'),
        events: new EventTable([event('e1', 'warmth', 2000, null)]),
      },
      [{ kind: 'evidence-without-score', item: 10, eventCount: 1, eventId: 'e1', atMs: 2000 }],
    ],
    [
      'a state that is still open',
      { events: new EventTable([event('e1', 'turn', 1000, null)]) },
      [{ kind: 'open-state', eventId: 'e1', code: 'turn', subjectId: 'P1', atMs: 1000 }],
    ],
    [
      'a state without the participant that its code asks for',
      { events: new EventTable([{ ...event('e1', 'turn', 1000, 2000), subjectId: null }]) },
      [{ kind: 'subject-missing', eventId: 'e1', code: 'turn', atMs: 1000 }],
    ],
    [
      'exclusive states that overlap, also under a long one',
      {
        events: new EventTable([
          event('e1', 'phase', 0, 9000),
          event('e2', 'break', 1000, 2000),
          event('e3', 'phase', 8000, 10_000),
          event('e4', 'break', 10_000, 11_000),
        ]),
      },
      [
        { kind: 'exclusive-overlap', eventId: 'e2', otherEventId: 'e1', atMs: 1000 },
        { kind: 'exclusive-overlap', eventId: 'e3', otherEventId: 'e1', atMs: 8000 },
      ],
    ],
    [
      'parts of ten seconds and more that were never played',
      {
        watched: [
          { startMs: 9_999, endMs: 30_000 },
          { startMs: 40_000, endMs: 60_000 },
        ],
      },
      [{ kind: 'never-played', startMs: 30_000, endMs: 40_000 }],
    ],
  ])('finds %s', (_, change, findings) => {
    expect(findingsOf({ ...complete, ...change })).toEqual(findings)
  })
})
