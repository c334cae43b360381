// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { differencesOf } from '@domain/agreement/events/differences'
import { comparedBy, comparisonOf } from '@renderer/features/session/comparison/comparison'
import { jumpToDifference } from '@renderer/features/session/marking/differences'
import type { Session } from '@renderer/features/session/store/session'
import type { SessionState } from '@renderer/features/session/store/session-store'

const point = (id: string, code: string, startMs: number) => ({ id, code, subject: null, startMs, endMs: null })
const comparison = comparisonOf(
  differencesOf(
    [point('mine', 'warmth', 4010), point('both', 'warmth', 6000), point('renamed', 'turn', 9000)],
    [point('shared', 'warmth', 6200), point('theirs', 'affect', 4010), point('other', 'affect', 9100)].map((each) =>
      each.id === 'theirs' ? { ...each, subject: 'P1' } : each,
    ),
    comparedBy,
  ),
)

/** The film stands at the frame that begins a little before where it was sent. */
const film = { ms: 0 }
const store = createStore<Partial<SessionState>>(() => ({}))
// Of a session only the store and the film are needed here.
const session = {
  store,
  player: { headedMs: () => film.ms, seekTo: (ms: number) => void (film.ms = ms - 10) },
} as unknown as Session

const now = () => {
  const { hint, hand, otherInHand } = store.getState()
  return { said: hint?.text, values: hint?.values, hand: hand?.eventId ?? null, otherInHand, ms: film.ms }
}

beforeEach(() => {
  film.ms = 0
  store.setState({ comparison, difference: null, otherInHand: null, hint: null, under: null })
})

it('goes to each difference in turn, also where two stand at one moment, and takes what differs in hand', () => {
  jumpToDifference(session, 1)
  expect(now()).toEqual({
    said: 'session:difference.onlyA',
    values: { place: 1, count: 3 },
    hand: 'mine',
    otherInHand: null,
    ms: 4000,
  })
  jumpToDifference(session, 1)
  expect(now()).toMatchObject({ said: 'session:difference.onlyB', hand: null, otherInHand: 'theirs', ms: 4000 })
  jumpToDifference(session, 1)
  expect(now()).toMatchObject({ said: 'session:difference.otherCode', hand: 'renamed', otherInHand: 'other' })
  expect(store.getState().hint).toMatchObject({ codeId: 'turn', otherCodeId: 'affect' })
  jumpToDifference(session, 1)
  expect(now()).toMatchObject({ said: 'session:hint.noDifferenceAfter', hand: 'renamed' })
  jumpToDifference(session, -1)
  expect(now()).toMatchObject({ otherInHand: 'theirs', ms: 4000 })
})

it('starts from the playhead when it was moved meanwhile', () => {
  jumpToDifference(session, 1)
  film.ms = 7000
  jumpToDifference(session, 1)
  expect(now()).toMatchObject({ hand: 'renamed', ms: 8990 })
})

it('says why there is nothing to go to', () => {
  store.setState({ comparison: null })
  jumpToDifference(session, 1)
  expect(now().said).toBe('session:hint.nothingUnder')
})
