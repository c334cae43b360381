import type { Rating } from '@domain/rating/rating'
import type { Db } from '@main/study/connection'
import { selectRows } from '@main/study/row-store'

/*
 * Every rating there is, whoever asks: for work on the rows themselves. What is told to somebody comes from
 * readable-rating, which keeps the blinding.
 */

export function ratingsOf(db: Db, recordingId: string): readonly Rating[] {
  return selectRows(db, 'rating', 'WHERE recordingId = ? ORDER BY id', recordingId)
}

export function listRatings(db: Db): readonly Rating[] {
  return selectRows(db, 'rating', 'ORDER BY recordingId, id')
}
