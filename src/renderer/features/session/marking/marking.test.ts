// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenedRating } from '@contract/calls/ratings'
import { madeCode } from '@domain/instrument/made-instrument'
import { correct, msAfterFrames, nudge, setToNow, toggleModifier } from '@renderer/features/session/marking/corrections'
import { takeInHand, takeLast } from '@renderer/features/session/marking/hand'
import { pressCode } from '@renderer/features/session/marking/marks'
import { pressSubject } from '@renderer/features/session/marking/subjects'
import type { Player } from '@renderer/features/session/player/player'
import type { PlayerFrames } from '@renderer/features/session/player/player-frames'
import { createSession, type Session } from '@renderer/features/session/store/session'

const warmth = madeCode('warmth', { key: 'KeyW', modifiers: [{ id: 'late', name: {} }] })
const turn = madeCode('turn', { kind: 'state', key: 'KeyF', subject: 'required' })

const opened: OpenedRating = {
  rating: {
    id: 'rating',
    recordingId: 'recording',
    personId: 'person',
    instrumentId: 'instrument',
    kind: 'independent',
    status: 'open',
    startedMs: 0,
    submittedMs: null,
    reopenReason: '',
  },
  person: { id: 'person', name: 'KH', role: 'rater', reactionOffsetMs: 300 },
  recording: {
    recording: {
      id: 'recording',
      title: 'Session',
      date: null,
      group: '',
      sessionNumber: null,
      placeInTreatment: '',
      deleteBy: null,
      note: '',
      createdMs: 0,
    },
    media: [],
    participants: ['T1', 'P1'].map((pseudonym, position) => ({
      id: pseudonym,
      recordingId: 'recording',
      position,
      pseudonym,
      role: 'member',
    })),
    consents: [],
  },
  instrument: {
    key: 'k',
    version: 1,
    title: {},
    shortTitle: 'K',
    dimensions: [],
    overall: [],
    items: [],
    codes: [warmth, turn],
  },
  scores: [],
  itemNotes: [],
  timeNotes: [],
  watched: [],
  readOnly: false,
  lookedAt: null,
  eventCount: 0,
  undo: { undoLabel: null, redoLabel: null },
}

/** Starts of the film's frames that are known here. */
const frameStarts = [0, 40, 80, 4960, 5000, 5040]

/** What stands in for the film: where it is, and whether it runs. */
const film = { ms: 5_000, isPlaying: false, soughtMs: null as number | null }

function player(): Player {
  const stub: Partial<Player> = {
    durationMs: 60_000,
    nowMs: () => film.ms,
    timeOfKey: () => film.ms,
    isPlaying: () => film.isPlaying,
    frames: {
      times: () => frameStarts,
      indexAt: (ms: number) => frameStarts.indexOf(ms),
      usualMs: 40,
    } as unknown as PlayerFrames,
    seekTo: (ms) => {
      film.soughtMs = ms
    },
    state: { media: null } as Player['state'],
  }
  return stub as Player
}

let session: Session

beforeEach(() => {
  Object.assign(film, { ms: 5_000, isPlaying: false, soughtMs: null })
  // Every change is answered as if it were on disk.
  Object.assign(window, { spole: { call: () => Promise.resolve({ ok: true, value: { txId: 1, undo: opened.undo } }) } })
  const made = createSession(opened)
  session = { ...made, player: player(), surroundings: { ...made.surroundings, durationMs: 60_000 } }
})

const inHand = () => session.table.get(session.store.getState().hand?.eventId ?? '')
const hint = () => session.store.getState().hint?.text
const participant = (place: number) => {
  const found = session.participants[place]
  if (!found) throw new Error('no such participant')
  return found
}

describe('marking', () => {
  it('shows the mark at once, at the frame on screen, and takes it in hand', () => {
    pressCode(session, warmth, 0)
    expect(inHand()).toMatchObject({ code: 'warmth', startMs: 5_000, reactionOffsetMs: 0 })
  })

  it('takes the reaction time off while the film runs', () => {
    film.isPlaying = true
    pressCode(session, warmth, 0)
    expect(inHand()).toMatchObject({ startMs: 4_700, reactionOffsetMs: 300 })
  })

  it('gives the mark to the participant chosen before, and keeps that participant chosen', () => {
    pressSubject(session, participant(1), 0)
    pressCode(session, warmth, 10)
    expect(inHand()?.subjectId).toBe('P1')
    pressSubject(session, participant(0), 20)
    expect(inHand()?.subjectId).toBe('P1')
    expect(session.store.getState().subjectId).toBe('T1')
  })

  it('gives the mark to the participant whose digit follows soon', () => {
    pressCode(session, turn, 1_000)
    pressSubject(session, participant(1), 3_000)
    expect(inHand()?.subjectId).toBe('P1')
    expect(session.store.getState().subjectId).toBeNull()
  })

  it('closes the open state on the second press and says why it cannot at the same frame', () => {
    pressCode(session, turn, 0)
    pressCode(session, turn, 0)
    expect(hint()).toBe('session:hint.end-before-start')
    film.ms = 9_000
    pressCode(session, turn, 0)
    expect(inHand()).toMatchObject({ startMs: 5_000, endMs: 9_000 })
  })

  it('is refused while events are still being read, and once the rating is submitted', () => {
    session.store.setState({ loaded: 10 })
    expect(pressCode(session, warmth, 0)).toBeNull()
    expect(hint()).toBe('session:hint.loading')
    session.store.setState({ loaded: null, lock: 'submitted' })
    expect(pressCode(session, warmth, 0)).toBeNull()
    expect(hint()).toBe('session:hint.locked')
    expect(session.table.size).toBe(0)
  })

  it('changes the code of the event in hand while recoding', () => {
    pressCode(session, warmth, 0)
    session.store.setState({ awaiting: 'recode' })
    pressCode(session, turn, 0)
    expect(session.table.size).toBe(1)
    expect(inHand()).toMatchObject({ code: 'turn', kind: 'state', startMs: 5_000 })
    expect(session.store.getState().awaiting).toBeNull()
  })
})

describe('correcting the event in hand', () => {
  it('turns a modifier on and off by its number', () => {
    pressCode(session, warmth, 0)
    toggleModifier(session, 0)
    expect(inHand()?.modifiers).toEqual(['late'])
    toggleModifier(session, 0)
    expect(inHand()?.modifiers).toEqual([])
    toggleModifier(session, 1)
    expect(hint()).toBe('session:hint.noModifier')
  })

  it('sets its start to the frame on screen, without reaction time', () => {
    film.isPlaying = true
    pressCode(session, warmth, 0)
    film.ms = 5_040
    setToNow(session, 'start', 0)
    expect(inHand()).toMatchObject({ startMs: 5_040, reactionOffsetMs: 0 })
  })

  it('says that a point has no end', () => {
    pressCode(session, warmth, 0)
    setToNow(session, 'end', 0)
    expect(hint()).toBe('session:hint.pointHasNoEnd')
  })

  it('says by which key an open state ends', () => {
    pressCode(session, turn, 0)
    nudge(session, 'end', 1)
    expect(session.store.getState().hint).toMatchObject({ text: 'session:hint.stillOpen', keyOf: 'event.endNow' })
  })

  it('nudges by the container’s frames and shows the frame', () => {
    pressCode(session, warmth, 0)
    nudge(session, 'start', -1)
    expect(inHand()?.startMs).toBe(4_960)
    expect(film.soughtMs).toBe(4_960)
  })

  it('nudges by the usual length of a frame where the container does not tell', () => {
    const frames = { times: () => null, indexAt: () => null, usualMs: 33.4 }
    const unknown = { frames, state: player().state }
    expect(msAfterFrames(unknown, 100, 1)).toBe(133)
    expect(msAfterFrames(unknown, 10, -1)).toBe(0)
  })

  it('says why a correction is refused and leaves the event as it was', () => {
    pressCode(session, turn, 0)
    const event = inHand()
    if (!event) throw new Error('nothing in hand')
    expect(correct(session, event, { kind: 'end', atMs: 4_000 })).toBe(false)
    expect(hint()).toBe('session:hint.end-before-start')
    expect(inHand()?.endMs).toBeNull()
  })

  it('refuses a mark in a study that cannot be written, and says so', () => {
    session.store.setState({ lock: 'read-only' })
    expect(pressCode(session, warmth, 0)).toBeNull()
    expect(session.table.size).toBe(0)
    expect(hint()).toBe('session:hint.readOnly')
  })

  it('says that nothing is in hand', () => {
    toggleModifier(session, 0)
    expect(session.store.getState().hint).toMatchObject({ text: 'session:hint.nothingInHand', keyOf: 'event.last' })
  })

  it('walks back through the marks made, the last first', () => {
    const first = pressCode(session, warmth, 0)
    film.ms = 2_000
    const second = pressCode(session, warmth, 0)
    takeInHand(session, null)
    takeLast(session)
    expect(inHand()?.id).toBe(second)
    takeLast(session)
    expect(inHand()?.id).toBe(first)
  })
})
