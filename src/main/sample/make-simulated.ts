import { join } from 'node:path'
import { normalFrom } from '@domain/chance/normal'
import { seeded } from '@domain/chance/seeded'
import type { Instrument } from '@domain/instrument/instrument'
import type { Person } from '@domain/rating/person'
import type { Rating } from '@domain/rating/rating'
import { builtInInstrument } from '@main/app/built-in-instrument'
import type { Words } from '@main/app/words'
import { ensureMade } from '@main/sample/ensure-made'
import { filmAt } from '@main/sample/sample-film'
import {
  type SimulatedRater,
  type SimulatedSession,
  simulatedGold,
  simulatedRaters,
  simulatedSessions,
  simulationSeed,
} from '@main/sample/simulated/design'
import { eventsOfRating, type Moment, momentsOf } from '@main/sample/simulated/events'
import { scoresOfRating, type Truth, truthOf } from '@main/sample/simulated/scores'
import type { Db } from '@main/study/connection'
import { createStudy } from '@main/study/create'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { defaultInstrument } from '@main/study/queries/instruments'
import { addPerson } from '@main/study/queries/people'
import { createRecording, type NewMedia, type StoredRecording } from '@main/study/queries/recordings'
import { openStudy } from '@main/study/study'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

interface SimulationOptions {
  /** The folder with the sample's film, which stands for every session. */
  readonly from: string
  readonly words: Words['simulated']
}

const filmName = 'session.mp4'

/** Makes the simulated study where there is none. */
export async function ensureSimulated(path: string, options: SimulationOptions): Promise<void> {
  await ensureMade(path, (unfinished) => makeSimulated(unfinished, options))
}

/** 24 sessions, five raters and a gold standard, all drawn by chance from one seed; whoever opens it is the coordinator. */
async function makeSimulated(path: string, { from, words }: SimulationOptions): Promise<void> {
  const film = await filmAt(join(from, filmName))
  createStudy(path, { title: words.title, passphrase: null, instrument: builtInInstrument(), isSample: true })
  const study = openStudy(path, { passphrase: null })
  try {
    const simulation = newSimulation(study.db, film, words)
    // A transaction a session: few enough writes to be quick, and the app stays awake between them.
    for (const session of simulatedSessions()) {
      inTransaction(study.db, () => addSession(simulation, session))
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    study.close()
  }
}

interface Simulation {
  readonly db: Db
  readonly film: NewMedia
  readonly words: Words['simulated']
  readonly instrument: Instrument
  readonly instrumentId: string
  readonly raters: readonly Rater[]
  readonly gold: Rater
  readonly even: () => number
  readonly normal: () => number
}

interface Rater {
  readonly person: Person
  readonly made: SimulatedRater
}

function newSimulation(db: Db, film: NewMedia, words: Words['simulated']): Simulation {
  // The first person is the one who works.
  addPerson(db, { name: words.coordinator, role: 'coordinator' })
  const raters = simulatedRaters.map((made) => ({
    person: addPerson(db, { name: words.rater.replace('{{letter}}', made.letter), role: 'rater' }),
    made,
  }))
  const gold = { person: addPerson(db, { name: words.gold, role: 'trainer' }), made: simulatedGold }
  const even = seeded(simulationSeed)
  const { id: instrumentId } = defaultInstrument(db)
  return {
    db,
    film,
    words,
    instrument: builtInInstrument(),
    instrumentId,
    raters,
    gold,
    even,
    normal: normalFrom(even),
  }
}

function addSession(simulation: Simulation, session: SimulatedSession): void {
  const { film, instrument, even, normal, raters, gold } = simulation
  const recording = addRecording(simulation, session)
  const truth = truthOf(instrument, normal)
  const moments = momentsOf({ instrument, participants: recording.participants, durationMs: film.durationMs, even })
  const around = { recording, session, truth, moments }
  if (session.hasGold) addRating(simulation, { ...around, rater: gold, kind: 'gold' })
  for (const index of session.raters) {
    const rater = raters[index]
    if (rater !== undefined) addRating(simulation, { ...around, rater, kind: 'independent' })
  }
}

function addRecording({ db, film, words }: Simulation, session: SimulatedSession): StoredRecording {
  const { number, date, group, hasCotherapist } = session
  return createRecording(db, {
    fields: {
      title: words.session.replace('{{number}}', String(number)),
      date,
      group: words.group.replace('{{letter}}', group),
      sessionNumber: number,
      placeInTreatment: '',
      deleteBy: null,
      note: words.note,
    },
    media: [film],
    participants: [
      { id: null, pseudonym: 'T1', role: 'therapist' },
      ...(hasCotherapist ? [{ id: null, pseudonym: 'T2', role: 'co-therapist' } as const] : []),
      ...['P1', 'P2', 'P3', 'P4', 'P5'].map((pseudonym) => ({ id: null, pseudonym, role: 'member' }) as const),
    ],
    consents: [],
  })
}

interface ToRate {
  readonly recording: StoredRecording
  readonly session: SimulatedSession
  readonly truth: Truth
  readonly moments: readonly Moment[]
  readonly rater: Rater
  readonly kind: Rating['kind']
}

/** A whole, submitted rating. Its times are those of the made-up study; the history says when it was made. */
function addRating(simulation: Simulation, { recording, session, truth, moments, rater, kind }: ToRate): void {
  const { db, film, instrument, instrumentId, even, normal } = simulation
  const { person, made } = rater
  const startedMs = session.ratedMs + Math.round(even() * 72) * 3_600_000
  const rating: Rating = {
    id: newId(),
    recordingId: recording.recording.id,
    personId: person.id,
    instrumentId,
    kind,
    status: 'submitted',
    startedMs,
    submittedMs: startedMs + 2 * 3_600_000,
    reopenReason: '',
  }
  const ratingId = rating.id
  const { durationMs } = film
  const added = [
    { table: 'rating', before: null, after: rating },
    ...scoresOfRating(instrument, truth, { session, rater: made, normal }).map(
      (score) => ({ table: 'score', before: null, after: { ...score, id: newId(), ratingId } }) as const,
    ),
    ...eventsOfRating(moments, { ratingId, durationMs, even, normal }).map(
      (event) => ({ table: 'event', before: null, after: event }) as const,
    ),
    { table: 'watched', before: null, after: { ratingId, intervals: [{ startMs: 0, endMs: durationMs }] } },
  ] satisfies Change[]
  applyChanges(db, { personId: person.id, scope: ratingId, label: 'rating.submit', action: 'system', changes: added })
}
