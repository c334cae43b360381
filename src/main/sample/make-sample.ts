import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '@domain/instrument/instrument'
import { builtInInstrument } from '@main/app/built-in-instrument'
import type { Words } from '@main/app/words'
import { ensureMade } from '@main/sample/ensure-made'
import { goldChanges } from '@main/sample/gold-rating'
import { filmAt } from '@main/sample/sample-film'
import { type SessionFile, sessionFileSchema } from '@main/sample/session-file'
import type { Db } from '@main/study/connection'
import { createStudy } from '@main/study/create'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { type NewMedia, createRecording } from '@main/study/queries/recordings'
import { addWatched } from '@main/study/queries/watched'
import { applyRatingChanges } from '@main/study/rating-changes'
import { openStudy } from '@main/study/study'

interface SampleOptions {
  /** The folder with session.json and its film. */
  readonly from: string
  readonly language: Language
  readonly words: Words['sample']
}

/** Makes the sample study where there is none. */
export async function ensureSample(path: string, options: SampleOptions): Promise<void> {
  await ensureMade(path, (unfinished) => makeSample(unfinished, options))
}

async function makeSample(path: string, { from, language, words }: SampleOptions): Promise<void> {
  const session = sessionFileSchema.parse(JSON.parse(await readFile(join(from, 'session.json'), 'utf8')))
  const media = await filmAt(join(from, session.media))
  createStudy(path, { title: words.title, passphrase: null, instrument: builtInInstrument(), isSample: true })
  const study = openStudy(path, { passphrase: null })
  try {
    // The first person is the one who works: the rater can begin at once.
    addPerson(study.db, { name: words.rater, role: 'rater' })
    addSession(study.db, session, media, language, words.gold)
  } finally {
    study.close()
  }
}

function addSession(db: Db, session: SessionFile, media: NewMedia, language: Language, goldName: string): void {
  const { recording, participants } = createRecording(db, {
    fields: {
      title: session.title[language],
      date: session.date,
      group: session.group[language],
      sessionNumber: session.sessionNumber,
      placeInTreatment: session.place[language],
      deleteBy: null,
      note: '',
    },
    media: [media],
    participants: session.participants.map((participant) => ({ ...participant, id: null })),
    consents: [],
  })
  const { id: personId } = addPerson(db, { name: goldName, role: 'trainer' })
  const { id: ratingId } = openRating(db, { personId, recordingId: recording.id, kind: 'gold' })
  const changes = goldChanges(session.gold, { ratingId, participants, instrument: builtInInstrument(), language })
  applyRatingChanges(db, { personId, ratingId, label: 'event.add', changes })
  addWatched(db, { personId, ratingId, intervals: [{ startMs: 0, endMs: media.durationMs }] })
  submitRating(db, { personId, ratingId })
}
