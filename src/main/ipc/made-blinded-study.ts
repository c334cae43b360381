import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rating } from '@domain/rating/rating'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { addRecording, makeStudyFile, mark, noteAt, opened, pointAt, temporaryFolder } from '@main/study/made-up-study'
import { giveAssignments } from '@main/study/queries/assignments'
import { addClips } from '@main/study/queries/clips'
import { declareGold } from '@main/study/queries/gold'
import { keepBlock } from '@main/study/queries/letter-stock'
import { beginLetter } from '@main/study/queries/letters'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { addWorkSpell } from '@main/study/queries/work-spells'
import { applyRatingChanges } from '@main/study/rating-changes'

/** A study for tests of blinding, as it is without and with the work of another rater. */

/** Stands in every text that the other rater wrote. */
export const secret = 'SECRET'

export interface BlindedStudy {
  readonly path: string
  readonly recordingId: string
  /** A recording that the present rater has not begun and the other has. */
  readonly otherRecordingId: string
  readonly instrumentId: string
  readonly mediaId: string
  readonly own: Rating
  readonly ownPersonId: string
  readonly otherPersonId: string
  readonly leadId: string
}

/** A blinded study in which Kari, who works now, has begun a rating; Ola has not yet. */
export function blindedStudy(): BlindedStudy {
  const path = makeStudyFile()
  const study = opened(path, { passphrase: null })
  const { db } = study
  const [kari, ola] = ['Kari', 'Ola'].map((name) => addPerson(db, { name, role: 'rater' }))
  const lead = addPerson(db, { name: 'Nora', role: 'coordinator' })
  const [here, elsewhere] = ['Session 1', 'Session 2'].map((title) => addRecording(db, title))
  if (kari === undefined || ola === undefined || here === undefined || elsewhere === undefined) throw new Error('made')
  const recordingId = here.recording.id
  const own = openRating(db, { personId: kari.id, recordingId })
  mark(db, own, 5000)
  study.close()
  return {
    path,
    recordingId,
    otherRecordingId: elsewhere.recording.id,
    instrumentId: own.instrumentId,
    mediaId: here.media[0]?.id ?? '',
    own,
    ownPersonId: kari.id,
    otherPersonId: ola.id,
    leadId: lead.id,
  }
}

/** Ola was given both recordings and rates: one is submitted, declared gold and has a letter, the other one is begun. */
export function rateAsOther(db: Db, base: BlindedStudy): { readonly other: Rating; readonly letterId: string } {
  const other = rateTwo(db, base)
  const { otherPersonId: personId } = base
  const texts = { advice: secret }
  const wording = { language: 'en', title: secret, sender: '', logoId: null, texts } as const
  const letterId = beginLetter(db, { personId, ratingId: other.id, recipient: 'T1', writtenOn: '2026-03-01', wording })
  keepBlock(db, { personId, section: 'advice', language: 'en', text: secret })
  const part = { startMs: 590_000, endMs: 591_000, eventIds: [] }
  addClips(db, [
    {
      id: newId(),
      recordingId: base.recordingId,
      ratingId: other.id,
      personId,
      madeMs: 1,
      path: join(temporaryFolder(), `${secret}.mp4`),
      sizeBytes: 1,
      parts: [part],
      way: 'encoded',
      consent: [],
    },
  ])
  return { other, letterId }
}

function rateTwo(db: Db, { recordingId, otherRecordingId, otherPersonId: personId, leadId }: BlindedStudy): Rating {
  const recordingIds = [recordingId, otherRecordingId]
  giveAssignments(db, { personId: leadId, recordingIds, personIds: [personId], dueDate: null })
  const [submitted, begun] = [recordingId, otherRecordingId].map((id) => openRating(db, { personId, recordingId: id }))
  if (submitted === undefined || begun === undefined) throw new Error('made')
  for (const rating of [submitted, begun]) {
    const ratingId = rating.id
    applyRatingChanges(db, {
      personId,
      ratingId,
      label: 'event.add',
      changes: [
        { table: 'event', before: null, after: { ...pointAt(rating, 590_000), note: secret } },
        { table: 'score', before: null, after: { id: newId(), ratingId, item: 1, dimension: 'quality', value: 6 } },
        { table: 'itemNote', before: null, after: { id: newId(), ratingId, item: 1, text: secret } },
        noteAt(rating, 'comment', secret),
        noteAt(rating, 'marker', secret),
      ],
    })
    addWorkSpell(db, { personId, ratingId, startMs: 1, endMs: 2 })
  }
  const rated = submitRating(db, { personId, ratingId: submitted.id })
  declareGold(db, { personId: leadId, ratingId: rated.id, reason: secret })
  applyChanges(db, { personId: leadId, scope: 'study', label: 'package.import', action: 'do', changes: [] })
  return rated
}

/** The study once more, open, so that one of two can be changed. */
export function copyOf({ path }: BlindedStudy): { readonly path: string; readonly db: Db } {
  const copy = join(temporaryFolder(), 'copy.spole')
  copyFileSync(path, copy)
  return { path: copy, db: opened(copy, { passphrase: null }).db }
}
