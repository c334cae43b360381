import type { ItemNote, Score } from '@domain/rating/rating'
import type { TimeNote, TimeNoteKind } from '@domain/rating/time-note'
import type { Db } from '@main/study/connection'
import { selectRows } from '@main/study/row-store'

export function scoresOf(db: Db, ratingId: string): readonly Score[] {
  return selectRows(db, 'score', 'WHERE ratingId = ? ORDER BY ifnull(item, 0), dimension', ratingId)
}

export function itemNotesOf(db: Db, ratingId: string): readonly ItemNote[] {
  return selectRows(db, 'itemNote', 'WHERE ratingId = ? ORDER BY item', ratingId)
}

/** Markers and comments in order of time. */
export function timeNotesOf(db: Db, ratingId: string): readonly TimeNote[] {
  return selectRows(db, 'timeNote', 'WHERE ratingId = ? ORDER BY atMs, id', ratingId)
}

/** Those of one kind, in order of time. */
export function timeNotesOfKind(db: Db, ratingId: string, kind: TimeNoteKind): readonly TimeNote[] {
  return selectRows(db, 'timeNote', 'WHERE ratingId = ? AND kind = ? ORDER BY atMs, id', ratingId, kind)
}
