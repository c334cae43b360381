import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOfEvent, surroundingsOf } from '@domain/coding/event-check'
import { builtInInstrument } from '@main/app/built-in-instrument'
import { wordsOf } from '@main/app/words'
import { checkStudy } from '@main/study/check'
import { eventsInPages } from '@main/study/queries/events'
import { listPeople } from '@main/study/queries/people'
import { listRatings } from '@main/study/queries/rating-rows'
import { recordingDetail } from '@main/study/queries/recordings'
import { scoresOf } from '@main/study/queries/scores'
import { currentPerson, studyRow } from '@main/study/queries/study'
import { openStudy, type Study } from '@main/study/study'
import { ensureSimulated } from './make-simulated'

const from = resolve(import.meta.dirname, '../../../resources/sample')
let folder = ''
let study: Study

async function simulated(name: string): Promise<Study> {
  const path = join(folder, name)
  await ensureSimulated(path, { from, words: wordsOf('en').simulated })
  return openStudy(path, { passphrase: null })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-simulated-'))
  study = await simulated('a.spole')
})
afterAll(async () => {
  study.close()
  await rm(folder, { recursive: true })
})

describe('the simulated study', () => {
  it('is sound, says in every name that it is simulated, and is opened by a coordinator', () => {
    const { db } = study
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
    expect(studyRow(db)).toMatchObject({ title: 'Simulated study', isSample: true })
    expect(currentPerson(db)).toMatchObject({ role: 'coordinator' })
    const others = listPeople(db).filter(({ role }) => role !== 'coordinator')
    expect(others.every(({ name }) => name.startsWith('Simulated'))).toBe(true)
    const recordingIds = new Set(listRatings(db).map(({ recordingId }) => recordingId))
    for (const id of recordingIds) expect(recordingDetail(db, id).recording.title).toMatch(/^Simulated session \d+$/)
    expect(recordingIds.size).toBe(24)
  })

  it('has two to five raters a session, a gold rating of every third one, and every rating submitted', () => {
    const ratings = listRatings(study.db)
    expect(ratings.every(({ status }) => status === 'submitted')).toBe(true)
    expect(ratings.filter(({ kind }) => kind === 'gold')).toHaveLength(8)
    const counts = [
      ...Map.groupBy(
        ratings.filter(({ kind }) => kind === 'independent'),
        ({ recordingId }) => recordingId,
      ).values(),
    ].map((ofSession) => ofSession.length)
    expect(new Set(counts)).toEqual(new Set([2, 3, 4, 5]))
  })

  it('holds only marks and scores that a person could have made', () => {
    const { db } = study
    const instrument = builtInInstrument()
    for (const { id, recordingId } of listRatings(db)) {
      const { participants, media } = recordingDetail(db, recordingId)
      const around = surroundingsOf(instrument, participants, media[0]?.durationMs ?? 0)
      const events = [...eventsInPages(db, id)]
      expect(events.length).toBeGreaterThan(8)
      expect(events.map((event) => problemOfEvent(event, around)).filter((problem) => problem !== null)).toEqual([])
      const scores = scoresOf(db, id)
      expect(scores).toHaveLength(19 * 2 + 2)
      for (const { value } of scores) if (typeof value === 'number') expect([1, 2, 3, 4, 5, 6, 7]).toContain(value)
    }
  })

  it('comes out the same each time', async () => {
    const again = await simulated('b.spole')
    const scoresIn = ({ db }: Study) =>
      listRatings(db).map(({ id, startedMs }) => [startedMs, ...scoresOf(db, id).map(({ value }) => value)])
    expect(scoresIn(again)).toEqual(scoresIn(study))
    again.close()
  })

  it('lets one rater drift away from the gold standard, and only that one', () => {
    const { db } = study
    const names = new Map(listPeople(db).map(({ id, name }) => [id, name]))
    const late = listRatings(db).filter(({ startedMs }) => startedMs > Date.UTC(2026, 0, 1))
    const gold = new Map(
      late.filter(({ kind }) => kind === 'gold').map(({ recordingId, id }) => [recordingId, meanOf(db, id)]),
    )
    const away = late.flatMap(({ id, kind, recordingId, personId }) => {
      const standard = gold.get(recordingId)
      if (kind === 'gold' || standard === undefined) return []
      return [{ rater: names.get(personId) ?? '', difference: meanOf(db, id) - standard }]
    })
    const far = new Set(away.filter(({ difference }) => difference > 0.8).map(({ rater }) => rater))
    expect([...far]).toEqual(['Simulated D'])
  })
})

function meanOf(db: Study['db'], ratingId: string): number {
  const grades = scoresOf(db, ratingId).flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  return grades.reduce((sum, grade) => sum + grade, 0) / grades.length
}
