/** What each key of a queue was meant for, when something at its head has not come to pass. */
export interface UndoAim {
  /** A step that waits; `isGone` when it is taken back as well. */
  step(isGone: boolean): void
  /** Whether the undo key still has what it was meant for. */
  undo(): boolean
  redo(): boolean
}

/**
 * Follows the undo and redo keys that wait behind something that was refused. An undo that was meant for a step which is
 * no more must not reach the step beneath it: that one is a mark which the rater never meant to take back.
 */
export function createUndoAim(refused: 'step' | 'undo' | 'redo' | null): UndoAim {
  const done: boolean[] = refused === 'step' || refused === 'redo' ? [true] : []
  let undone: boolean[] = refused === 'undo' ? [true] : []
  return {
    step(isGone) {
      done.push(isGone)
      undone = []
    },
    undo() {
      const isGone = done.pop() ?? false
      undone.push(isGone)
      return !isGone
    },
    redo() {
      const isGone = undone.pop() ?? false
      done.push(isGone)
      return !isGone
    },
  }
}
