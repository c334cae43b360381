import type { WorkSpell } from '@domain/rating/work-spell'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import { newId } from '@main/study/identifier'
import { selectRows } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'
import { writableRating } from '@main/study/writable-rating'

interface Worked {
  readonly personId: string | null
  readonly ratingId: string
  /** Clock times in milliseconds; a spell that begins when one that is kept began is the same one, grown. */
  readonly startMs: number
  readonly endMs: number
}

/** The spells in which a rating was worked on, in order. */
export function workSpellsOf(db: Db, ratingId: string): readonly WorkSpell[] {
  return selectRows(db, 'workSpell', 'WHERE ratingId = ? ORDER BY startMs', ratingId)
}

/** Keeps a spell of work, or how far it has grown. */
export function addWorkSpell(db: Db, { personId, ratingId, startMs, endMs }: Worked): void {
  inTransaction(db, () => {
    writableRating(db, { personId, ratingId })
    if (endMs < startMs) throw new SpoleError('end-before-start')
    const [before = null] = selectRows(db, 'workSpell', 'WHERE ratingId = ? AND startMs = ?', ratingId, startMs)
    if (before !== null && before.endMs >= endMs) return
    const after = before === null ? { id: newId(), ratingId, startMs, endMs } : { ...before, endMs }
    applyChanges(db, {
      personId,
      scope: ratingId,
      label: 'work.add',
      action: 'system',
      changes: [{ table: 'workSpell', before, after }],
    })
  })
}
