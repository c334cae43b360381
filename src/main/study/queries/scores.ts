import type { ItemNote, Score } from '@domain/rating/rating'
import type { Db } from '@main/study/connection'
import { selectRows } from '@main/study/row-store'

export function scoresOf(db: Db, ratingId: string): readonly Score[] {
  return selectRows(db, 'score', 'WHERE ratingId = ? ORDER BY ifnull(item, 0), dimension', ratingId)
}

export function itemNotesOf(db: Db, ratingId: string): readonly ItemNote[] {
  return selectRows(db, 'itemNote', 'WHERE ratingId = ? ORDER BY item', ratingId)
}
