// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { surroundingsOf } from '@domain/coding/event-check'
import { EventTable } from '@domain/coding/event-table'
import { madeEvent } from '@domain/coding/made-event'
import { madeCode } from '@domain/instrument/made-instrument'
import { changeSelected, deleteSelected } from '@renderer/features/session/marking/corrections'
import {
  copySelected,
  fillSelected,
  joinSelected,
  moveBy,
  moveByFrames,
  moveToNow,
  splitSelected,
  startCopying,
} from '@renderer/features/session/marking/reshaping'
import {
  extendSelection,
  markHere,
  selectAll,
  selectFromHere,
  selectSameCode,
  toggleSelected,
} from '@renderer/features/session/marking/selecting'
import { takeInHand } from '@renderer/features/session/marking/hand'
import type { Step } from '@renderer/features/session/store/apply'
import type { Session } from '@renderer/features/session/store/session'
import { createSessionStore } from '@renderer/features/session/store/session-store'

const codes = [madeCode('turn', { kind: 'state' }), madeCode('warmth')]
const around = surroundingsOf({ codes }, [{ id: 'P1' }], 60_000)

const event = (id: string, startMs: number, endMs?: number): Event =>
  madeEvent({
    id,
    code: endMs === undefined ? 'warmth' : 'turn',
    kind: endMs === undefined ? 'point' : 'state',
    startMs,
    endMs: endMs ?? null,
  })

const film = { ms: 5_000, soughtMs: null as number | null }
let steps: Step[]
let session: Session

function open(events: readonly Event[], lock: 'submitted' | null = null): void {
  steps = []
  const table = new EventTable(events)
  // Only what these acts ask of a session stands in for the whole of it.
  const opened = {
    instrument: { dimensions: [], overall: [], items: [], codes },
    scores: [],
    itemNotes: [],
    timeNotes: [],
    rating: { status: 'open' },
  }
  const store = createSessionStore(opened as unknown as Parameters<typeof createSessionStore>[0])
  store.setState({ lock, loaded: null })
  session = {
    table,
    store,
    codes: around.codes,
    surroundings: around,
    queue: {
      add: (step: Step) => {
        steps.push(step)
        table.apply(step.changes)
      },
    },
    player: {
      timeOfKey: () => film.ms,
      nowMs: () => film.ms,
      isPlaying: () => false,
      seekTo: (ms: number) => {
        film.soughtMs = ms
      },
      frames: { times: () => null, indexAt: () => null, usualMs: 40 },
    },
  } as unknown as Session
}

const choose = (...ids: readonly string[]): void => {
  takeInHand(session, null)
  for (const id of ids) toggleSelected(session, id)
}
const selection = (): readonly string[] => [...session.store.getState().selection]
const hint = (): string | undefined => session.store.getState().hint?.text
const times = (): readonly (readonly [number, number | null])[] =>
  [...session.table.startingIn(0, 60_000)].map(({ startMs, endMs }) => [startMs, endMs])

beforeEach(() => {
  Object.assign(film, { ms: 5_000, soughtMs: null })
})

describe('reshaping what is selected', () => {
  it('splits at the frame on screen, and has the second half in hand', () => {
    open([event('a', 4_000, 6_000)])
    choose('a')
    splitSelected(session, 0)
    expect(times()).toEqual([
      [4_000, 5_000],
      [5_000, 6_000],
    ])
    expect(session.table.get(selection()[0] ?? '')?.startMs).toBe(5_000)
    expect(steps.map(({ label }) => label)).toEqual(['event.split'])
  })

  it('joins and fills as one step each', () => {
    open([event('a', 1_000, 2_000), event('b', 3_000, 4_000), event('c', 6_000, 7_000)])
    choose('a', 'b')
    joinSelected(session)
    fillSelected(session, 1)
    expect(times()).toEqual([
      [1_000, 6_000],
      [6_000, 7_000],
    ])
    expect(steps.map(({ label }) => label)).toEqual(['event.join', 'event.fill'])
    expect(selection()).toEqual(['a'])
  })

  it('moves all by frames and by time, and shows where the one in hand is now', () => {
    open([event('a', 1_000), event('b', 3_000)])
    choose('a', 'b')
    moveByFrames(session, 2)
    expect(times().flat()).toEqual([1_080, null, 3_080, null])
    expect(film.soughtMs).toBe(3_080)
    moveToNow(session, 0)
    expect(times().flat()).toEqual([3_000, null, 5_000, null])
  })

  it('moves none when one would leave the recording, and says how far they can go', () => {
    open([event('a', 1_000), event('b', 3_000)])
    choose('a', 'b')
    expect(moveBy(session, -1_500)).toBe(false)
    expect(session.store.getState().hint).toMatchObject({ text: 'session:hint.canMoveOnly', atMs: -1_000 })
    expect(steps).toEqual([])
  })

  it('copies to what is pressed next', () => {
    open([event('a', 1_000)])
    choose('a')
    startCopying(session)
    expect(session.store.getState().awaiting).toBe('copy')
    copySelected(session, { subjectId: 'P1' })
    expect(session.store.getState().awaiting).toBeNull()
    expect(session.table.get(selection()[0] ?? '')).toMatchObject({ subjectId: 'P1', startMs: 1_000 })
    expect(session.table.size).toBe(2)
  })

  it('changes all that are selected, or none with the reason', () => {
    open([event('a', 1_000), event('b', 2_000, 3_000)])
    choose('a', 'b')
    expect(changeSelected(session, { kind: 'subject', subjectId: 'P1' })).toBe(true)
    expect(changeSelected(session, { kind: 'subject', subjectId: 'nobody-known' })).toBe(false)
    expect(session.store.getState().hint).toMatchObject({
      text: 'session:hint.noneChanged',
      why: 'session:hint.unknown-participant',
      values: { refused: 2, count: 2 },
    })
    deleteSelected(session)
    expect(session.table.size).toBe(0)
    expect(steps.map(({ label }) => label)).toEqual(['event.many', 'event.many'])
  })

  it('changes nothing in a locked rating', () => {
    open([event('a', 1_000, 9_000)], 'submitted')
    choose('a')
    splitSelected(session, 0)
    moveBy(session, 100)
    joinSelected(session)
    expect(steps).toEqual([])
    expect(hint()).toBe('session:hint.locked')
  })
})

describe('selecting', () => {
  const events = [event('a', 1_000), event('b', 2_000, 3_000), event('c', 4_000), event('d', 5_000)]

  it('draws out to neighbours and back again', () => {
    open(events)
    takeInHand(session, 'b')
    extendSelection(session, 1)
    extendSelection(session, 1)
    expect(selection()).toEqual(['b', 'c', 'd'])
    extendSelection(session, 1)
    expect(hint()).toBe('session:hint.lastEvent')
    extendSelection(session, -1)
    extendSelection(session, -1)
    extendSelection(session, -1)
    expect(selection()).toEqual(['a', 'b'])
    expect(session.store.getState().hand?.eventId).toBe('a')
  })

  it('takes all of the code in hand, in the whole recording or from here to there', () => {
    open(events)
    takeInHand(session, 'a')
    selectSameCode(session)
    expect(selection()).toEqual(['a', 'c', 'd'])
    film.ms = 2_000
    markHere(session, 0)
    film.ms = 4_500
    selectFromHere(session, 0)
    expect(selection()).toEqual(['c'])
    selectAll(session)
    expect(selection()).toHaveLength(4)
  })

  it('says so when there is nothing to begin with', () => {
    open(events)
    selectFromHere(session, 0)
    expect(hint()).toBe('session:hint.noHere')
    film.ms = 0
    markHere(session, 0)
    film.ms = 500
    selectFromHere(session, 0)
    expect(hint()).toBe('session:hint.noneFits')
  })
})
