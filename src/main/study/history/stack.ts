import { assertNever } from '@domain/assert-never'
import { type Db, first } from '@main/study/connection'
import type { Action } from '@main/study/history/chain'

/**
 * The undo and redo stacks of a scope, kept as linked lists in the transactions themselves: each one says what lies on
 * top after it, and `beneath` what lay on top of its own stack before. So undo needs one look-up, however long the history.
 */
export interface StackTops {
  readonly undoTop: number | null
  readonly redoTop: number | null
  readonly beneath: number | null
}

const empty: StackTops = { undoTop: null, redoTop: null, beneath: null }

/** The stacks after the scope's latest transaction. */
export function latestOfScope(db: Db, scope: string): StackTops {
  return (
    first<StackTops>(
      db,
      'SELECT undoTop, redoTop, beneath FROM changeTx WHERE scope = ? ORDER BY txId DESC LIMIT 1',
      scope,
    ) ?? empty
  )
}

/** The stacks after transaction `txId`; `reversed` is the one that an undo or redo takes from its stack. */
export function topsAfter(txId: number, action: Action, now: StackTops, reversed: StackTops | undefined): StackTops {
  const below = reversed?.beneath ?? null
  switch (action) {
    case 'do':
      return { undoTop: txId, redoTop: null, beneath: now.undoTop }
    case 'undo':
      return { undoTop: below, redoTop: txId, beneath: now.redoTop }
    case 'redo':
      return { undoTop: txId, redoTop: below, beneath: now.undoTop }
    case 'system':
      return { undoTop: now.undoTop, redoTop: now.redoTop, beneath: null }
    default:
      return assertNever(action)
  }
}
