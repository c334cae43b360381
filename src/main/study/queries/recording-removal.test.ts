import { describe, expect, it } from 'vitest'
import type { RecordingLine } from '@contract/calls/recordings'
import { checkStudy } from '@main/study/check'
import { all, type Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import {
  addRecording,
  everyRecording,
  lookingNow,
  noteAt,
  pointAt,
  ratedStudy,
  refusalOf,
} from '@main/study/made-up-study'
import { addPerson } from '@main/study/queries/people'
import { listRecordings } from '@main/study/queries/recording-list'
import { removalPreview, removeRecording } from '@main/study/queries/recording-removal'
import { recordingDetail, updateRecording } from '@main/study/queries/recordings'
import { usePerson } from '@main/study/queries/study'
import { applyRatingChanges } from '@main/study/rating-changes'

const titles = (lines: readonly RecordingLine[]) => lines.map((line) => line.title)
const sound = (db: Db) => expect(checkStudy(db)).toEqual({ ok: true, problems: [] })

describe('removing a recording', () => {
  it('says what goes, and forgets what the rows said while the chain goes on proving', () => {
    const { db, person, rating, recording } = ratedStudy()
    const apply = (changes: Parameters<typeof applyRatingChanges>[1]['changes']) =>
      applyRatingChanges(db, { personId: person.id, ratingId: rating.id, label: 'event.add', changes })
    const gone = { ...pointAt(rating, 5), note: 'secret words one' }
    apply([{ table: 'event', before: null, after: gone }])
    apply([{ table: 'event', before: gone, after: null }])
    apply([{ table: 'event', before: null, after: { ...gone, id: newId(), note: 'secret words two' } }])
    apply([
      {
        table: 'itemNote',
        before: null,
        after: { id: newId(), ratingId: rating.id, item: 1, text: 'secret words three' },
      },
      noteAt(rating, 'comment', 'secret words five'),
    ])
    const { fields, consents } = editable(recording)
    updateRecording(db, {
      id: recording.recording.id,
      fields: { ...fields, note: 'secret words four' },
      participants: [],
      consents,
    })
    const other = addRecording(db, 'Stays')

    expect(removalPreview(db, lookingNow(db), recording.recording.id)).toEqual({
      ratingCount: 1,
      isAll: false,
      mayRemove: true,
      eventCount: 1,
      scoreCount: 0,
      mediaFiles: ['s1.mp4'],
      letterCount: 0,
      copyCount: 0,
    })
    removeRecording(db, recording.recording.id)

    const contents = all<{ text: string }>(db, `SELECT ifnull(before, '') || ifnull(after, '') AS text FROM change`)
      .map((row) => row.text)
      .join()
    for (const words of ['secret words', recording.recording.id]) expect(contents).not.toContain(words)
    expect(contents).toContain('Stays')
    expect(titles(listRecordings(db, everyRecording))).toEqual(['Stays'])
    expect(recordingDetail(db, other.recording.id).participants).toHaveLength(2)
    expect(refusalOf(() => removeRecording(db, recording.recording.id))).toBe('not-found')
    expect(db.prepare('SELECT count(*) FROM eventTally').pluck().get()).toBe(0)
    expect(db.prepare('SELECT count(*) FROM timeNote').pluck().get()).toBe(0)
    sound(db)
  })

  it('is for those who lead the study, where somebody does', () => {
    const { db, recording } = ratedStudy()
    const id = recording.recording.id
    expect(removalPreview(db, lookingNow(db), id).mayRemove).toBe(true)
    const lead = addPerson(db, { name: 'Lise', role: 'coordinator' })
    expect(removalPreview(db, lookingNow(db), id).mayRemove).toBe(false)
    expect(refusalOf(() => removeRecording(db, id))).toBe('needs-coordinator')
    expect(titles(listRecordings(db, everyRecording))).toHaveLength(1)

    usePerson(db, lead.id)
    expect(removalPreview(db, lookingNow(db), id).mayRemove).toBe(true)
    removeRecording(db, id)
    expect(listRecordings(db, everyRecording)).toEqual([])
  })
})

function editable({ recording, participants, consents }: ReturnType<typeof recordingDetail>) {
  const { id: _id, createdMs: _createdMs, ...fields } = recording
  return { fields, participants, consents }
}
