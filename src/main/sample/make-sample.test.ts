import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wordsOf } from '@main/app/words'
import { checkStudy } from '@main/study/check'
import { eventCount } from '@main/study/queries/events'
import { listMedia, relinkMedia } from '@main/study/queries/media'
import { listPeople } from '@main/study/queries/people'
import { listRatings } from '@main/study/queries/rating-rows'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf } from '@main/study/queries/scores'
import { currentPerson, renameStudy, studyRow } from '@main/study/queries/study'
import { type Study, openStudy } from '@main/study/study'
import { ensureSample } from './make-sample'
import { findSampleFilm } from './sample-film'
import { sessionFileSchema } from './session-file'

const from = resolve(import.meta.dirname, '../../../resources/sample')
let folder = ''
let study: Study | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-sample-'))
})
afterEach(async () => {
  study?.close()
  study = null
  await rm(folder, { recursive: true })
})

async function sample(language: 'en' | 'nb' = 'en'): Promise<Study> {
  const path = join(folder, 'Sample.spole')
  await ensureSample(path, { from, language, words: wordsOf(language).sample })
  study = openStudy(path, { passphrase: null })
  return study
}

describe('the sample study', () => {
  it('is ready to rate: the rater is the one who works and has begun nothing', async () => {
    const { db } = await sample()
    expect(currentPerson(db)).toMatchObject({ name: 'Rater', role: 'rater' })
    expect(studyRow(db)).toMatchObject({ title: 'Sample study', isSample: true })
    expect(listRatings(db).map(({ kind, status }) => [kind, status])).toEqual([['gold', 'submitted']])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('has every mark, score and note of the gold rating', async () => {
    const { gold } = sessionFileSchema.parse(JSON.parse(await readFile(join(from, 'session.json'), 'utf8')))
    const { db } = await sample('nb')
    const [rating] = listRatings(db)
    const ratingId = rating?.id ?? ''
    expect(eventCount(db, ratingId)).toBe(gold.events.length)
    expect(scoresOf(db, ratingId)).toHaveLength(gold.scores.length + Object.keys(gold.overall).length)
    const noted = new Set(gold.scores.filter(({ note }) => note).map(({ item }) => item))
    expect(itemNotesOf(db, ratingId)).toHaveLength(noted.size)
    expect(listPeople(db).map(({ name }) => name)).toEqual(['Gull', 'Skårer'])
    expect(recordingDetail(db, rating?.recordingId ?? '').recording).toMatchObject({
      title: 'Eksempelmøte',
      group: 'Eksempelgruppe',
      placeInTreatment: 'måned 4',
    })
  })

  it('stays as the person left it', async () => {
    renameStudy((await sample()).db, 'Mine')
    study?.close()
    expect(studyRow((await sample()).db).title).toBe('Mine')
  })

  it('finds its film again after the app has moved', async () => {
    const { db } = await sample()
    const [film] = listMedia(db)
    relinkMedia(db, film?.id ?? '', { path: join(folder, 'old version', 'session.mp4') })
    await findSampleFilm(db, from)
    expect(listMedia(db)[0]?.path).toBe(join(from, 'session.mp4'))
  })
})
