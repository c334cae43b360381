import { writeSync } from 'node:fs'
import { madeEvent } from '@domain/coding/made-event'
import { newId } from '@main/study/identifier'
import { listPeople } from '@main/study/queries/people'
import { listRatings } from '@main/study/queries/rating-rows'
import { applyRatingChanges } from '@main/study/rating-changes'
import { openStudy } from '@main/study/study'

// For trouble.test.ts: marks as fast as it can and says each mark that is acknowledged, until it is killed.
const study = openStudy(process.argv[2] ?? '', { passphrase: process.argv[3] ?? null })
const [person] = listPeople(study.db)
const [rating] = listRatings(study.db)
if (person === undefined || rating === undefined) throw new Error('There is no rating to mark in.')

for (let startMs = Number(process.argv[4] ?? 0); ; startMs += 1) {
  const after = madeEvent({ id: newId(), ratingId: rating.id, code: 'stop', startMs })
  applyRatingChanges(study.db, {
    personId: person.id,
    ratingId: rating.id,
    label: 'event.add',
    changes: [{ table: 'event', before: null, after }],
  })
  writeSync(1, `${startMs}\n`)
}
