import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkStudy } from '@main/study/check'
import { all, connect, type Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { bringIn } from '@main/study/imports/bring-in'
import { lastImport } from '@main/study/imports/brought-in'
import { takeBack } from '@main/study/imports/take-back'
import {
  addRecording,
  mark,
  noteAt,
  opened,
  pointAt,
  type Rated,
  ratedStudy,
  temporaryFolder,
} from '@main/study/made-up-study'
import { coordinatedStudy, packed, ratersStudy, receive } from '@main/study/packages/made-up-packages'
import { takeBackPackage } from '@main/study/packages/take-back'
import { declareGold } from '@main/study/queries/gold'
import { keepBlock, letterBlocks, removeBlock } from '@main/study/queries/letter-stock'
import { beginLetter, changeLetter } from '@main/study/queries/letters'
import { meaningsSaid, keepMeanings } from '@main/study/queries/meanings'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { removeRecording } from '@main/study/queries/recording-removal'
import { usePerson } from '@main/study/queries/study'
import { removeTranscript, setTranscript } from '@main/study/queries/transcripts'
import { applyRatingChanges } from '@main/study/rating-changes'
import { viewerOf } from '@main/study/readable-rating'
import { selectRows } from '@main/study/row-store'
import { salvage } from '@main/study/salvage'

/** Stands in every text that is to be forgotten. */
const secret = 'P1 wept'
const sound = { ok: true, problems: [] }

/** What the history still says. */
function told(db: Db): string {
  return all<{ text: string }>(db, `SELECT ifnull(before, '') || ifnull(after, '') AS text FROM change`)
    .map(({ text }) => text)
    .join('\n')
}

function say({ db, person, rating }: Pick<Rated, 'db' | 'person' | 'rating'>): void {
  applyRatingChanges(db, {
    personId: person.id,
    ratingId: rating.id,
    label: 'event.add',
    changes: [
      { table: 'event', before: null, after: { ...pointAt(rating, 5), note: secret } },
      { table: 'itemNote', before: null, after: { id: newId(), ratingId: rating.id, item: 1, text: secret } },
      noteAt(rating, 'comment', secret),
    ],
  })
}

describe('removing a recording forgets', () => {
  it('why one of its ratings was declared gold, which stands among the steps of the study', () => {
    const { db, person, rating, recording } = ratedStudy()
    const lead = addPerson(db, { name: 'Nora', role: 'coordinator' })
    submitRating(db, { personId: person.id, ratingId: rating.id })
    declareGold(db, { personId: lead.id, ratingId: rating.id, reason: secret })
    usePerson(db, lead.id)
    removeRecording(db, recording.recording.id)
    expect(told(db)).not.toContain(secret)
    expect(checkStudy(db)).toEqual(sound)
  })

  it('all of it in a study that was saved from a damaged one, whose rows stand in nobody’s scope', () => {
    const rated = ratedStudy()
    say(rated)
    const { db, person, rating, recording, study } = rated
    submitRating(db, { personId: person.id, ratingId: rating.id })
    const wording = { language: 'nb', title: secret, sender: '', logoId: null, texts: { advice: secret } } as const
    const asked = { personId: person.id, ratingId: rating.id, recipient: secret, writtenOn: '2026-03-01', wording }
    const letterId = beginLetter(db, asked)
    const moment = { eventId: null, item: null, startMs: 0, endMs: null, text: secret, question: '' }
    changeLetter(db, { personId: person.id, letterId, edit: { kind: 'addMoment', moment } })
    study.close()
    const { fileName } = salvage(study.path, null)
    const saved = opened(join(dirname(study.path), fileName), { passphrase: null }).db
    expect(told(saved)).toContain(secret)
    removeRecording(saved, recording.recording.id)
    expect(told(saved)).not.toContain(secret)
    expect(checkStudy(saved)).toEqual(sound)
  })

  it('a rating that a package brought and that was taken back again', () => {
    const home = coordinatedStudy()
    const away = ratersStudy(home)
    const recordingId = home.recordingIds[0] ?? ''
    mark(away, openRating(away, { personId: home.kari.id, recordingId }), 1000, secret)
    receive(home.db, packed(away, { kind: 'return', personId: home.kari.id, recordingIds: null }))
    const [came] = selectRows(home.db, 'package', "WHERE direction = 'read'")
    const [{ id: personId } = { id: '' }] = selectRows(home.db, 'person', "WHERE role = 'coordinator'")
    takeBackPackage(home.db, { personId, packageId: came?.id ?? '' })
    removeRecording(home.db, recordingId)
    expect(told(home.db)).not.toContain(secret)
    expect(told(home.db)).not.toContain('Ola saw this')
    expect(checkStudy(home.db)).toEqual(sound)
  })

  it('whom the names in files mean, where no participant is left whom they could mean', () => {
    const { db, person, recording } = ratedStudy()
    const scheme = { personId: person.id, scheme: 'lab' }
    const map = { recordings: {}, codes: { halt: 'stop' }, subjects: { 'Anna Berg': 'P1' }, tiers: {} }
    keepMeanings(db, scheme, map)
    const other = addRecording(db, 'Session 2')
    removeRecording(db, recording.recording.id)
    expect(meaningsSaid(db, scheme)?.map.subjects).toEqual(map.subjects)
    removeRecording(db, other.recording.id)
    expect(meaningsSaid(db, scheme)?.map).toEqual({ ...map, subjects: {} })
  })

  it('what a reader of the file kept in its log, as soon as that has ended', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const rated = ratedStudy()
    say(rated)
    const log = `${rated.study.path}-wal`
    const reader = connect(rated.study.path, { passphrase: null, readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM event').get()
    removeRecording(rated.db, rated.recording.recording.id)
    expect(readFileSync(log).includes(secret)).toBe(true)
    reader.exec('ROLLBACK')
    reader.close()
    vi.advanceTimersByTime(10_000)
    expect(statSync(log).size).toBe(0)
    expect(readFileSync(rated.study.path).includes(secret)).toBe(false)
  })
})

describe('what is taken away is forgotten', () => {
  it('with the recordings that a package brought, which could not be removed any more', () => {
    const home = coordinatedStudy()
    const away = ratersStudy(home)
    expect(told(away)).toContain('Session 1')
    const [came] = selectRows(away, 'package', "WHERE direction = 'read'")
    takeBackPackage(away, { personId: home.kari.id, packageId: came?.id ?? '' })
    expect(told(away)).not.toContain('Session 1')
    expect(checkStudy(away)).toEqual(sound)
  })

  it('with the recording that a file made', async () => {
    const { db, person } = ratedStudy()
    const path = join(temporaryFolder(), 'lab.boris')
    const events = [[1, '', 'stop', '', secret]]
    const project = {
      project_format_version: '7.0',
      behaviors_conf: { 0: { type: 'Point event', code: 'stop' } },
      observations: { 'visit 9': { description: secret, events } },
    }
    writeFileSync(path, JSON.stringify(project))
    const speech = { asTranscript: true, asMarks: false }
    const makes = { recordings: [{ name: 'visit 9', withMedia: false }], participants: [], codes: null, speech }
    await bringIn(db, {
      path,
      personId: person.id,
      map: null,
      makes,
      recordingId: null,
      media: {},
      reservedKeys: new Map(),
    })
    expect(told(db)).toContain(secret)
    takeBack(db, { personId: person.id, importId: lastImport(db, person.id)?.importId ?? '' })
    expect(selectRows(db, 'recording', '')).toHaveLength(1)
    expect(told(db)).not.toContain(secret)
    expect(checkStudy(db)).toEqual(sound)
  })

  it('with a transcript: every word of it, and of the one that it had replaced', () => {
    const { db, recording } = ratedStudy()
    const recordingId = recording.recording.id
    const cues = [{ startMs: 0, endMs: 1, speaker: 'P1', text: secret }]
    setTranscript(db, { recordingId, fileName: 'a.vtt', cues })
    setTranscript(db, { recordingId, fileName: 'b.vtt', cues: [] })
    removeTranscript(db, recordingId)
    expect(told(db)).not.toContain(secret)
    expect(checkStudy(db)).toEqual(sound)
  })

  it('with a text that was kept for letters', () => {
    const { db, person } = ratedStudy()
    keepBlock(db, { personId: person.id, section: 'advice', language: 'nb', text: secret })
    const [block] = letterBlocks(db, viewerOf(db, person.id))
    removeBlock(db, { personId: person.id, id: block?.id ?? '' })
    expect(told(db)).not.toContain(secret)
    expect(checkStudy(db)).toEqual(sound)
  })
})
