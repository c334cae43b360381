import type { Applied, Undone, UndoState } from '@contract/calls/ratings'
import type { Answer, Refusal } from '@contract/error'
import { inverse, type RatingChange, type RatingRows } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'
import { createUndoAim } from '@renderer/features/session/store/undo-aim'

/** One key's work: a transaction and an undo step of its own. `label` is a translation key under `history.`. */
export interface Step {
  readonly label: RatingLabel
  readonly changes: readonly RatingChange[]
}

/** A change that was shown and then taken back. */
export interface RefusedStep {
  readonly step: Step
  readonly refusal: Refusal
}

export type Saving = 'saved' | 'saving' | 'trouble'

export interface ApplyDoor {
  apply(step: Step): Promise<Answer<Applied>>
  undo(): Promise<Answer<Undone>>
  redo(): Promise<Answer<Undone>>
}

export interface ApplyListener {
  /** Shows changes on screen, or takes them back. */
  show(changes: readonly RatingChange[]): void
  saving(state: Saving): void
  undoState(state: UndoState): void
  refused(refused: RefusedStep): void
  undone(label: string, direction: 'undo' | 'redo', changes: readonly RatingChange[]): void
  /** There was nothing to undo or redo, or it was refused. */
  notUndone(refusal: Refusal): void
}

type Task = Readonly<{ kind: 'step'; step: Step }> | Readonly<{ kind: 'undo' | 'redo' }>

/** Shows each change at once and brings them to disk one by one, in order. */
export interface ApplyQueue {
  /** Shows a step now and queues it for the disk. */
  add(step: Step): void
  undo(): void
  redo(): void
  /** Something was added that is not on disk yet. */
  isWaiting(): boolean
  /** Resolves when everything that was added is on disk or taken back. */
  flush(): Promise<void>
}

export function createApplyQueue(door: ApplyDoor, listener: ApplyListener): ApplyQueue {
  let waiting: Task[] = []
  let running: Promise<void> | null = null

  const start = (): void => {
    if (running) return
    listener.saving('saving')
    running = work().finally(() => {
      running = null
    })
  }

  const work = async (): Promise<void> => {
    let trouble = false
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      trouble = task.kind === 'step' ? !(await save(task.step)) : !(await stepBack(task.kind))
    }
    listener.saving(trouble ? 'trouble' : 'saved')
  }

  const save = async (step: Step): Promise<boolean> => {
    const answer = await answerOf(() => door.apply(step))
    if (answer.ok) {
      listener.undoState(answer.value.undo)
      return true
    }
    dropWaitingOn(step.changes, answer.error, 'step')
    listener.show(backwards(step.changes))
    listener.refused({ step, refusal: answer.error })
    return false
  }

  const stepBack = async (direction: 'undo' | 'redo'): Promise<boolean> => {
    const answer = await answerOf(() => door[direction]())
    if (answer.ok) {
      // Keys pressed meanwhile may have built on rows that are now as they were before.
      dropWaitingOn(answer.value.changes, { code: 'conflict', detail: {} }, null)
      listener.show(answer.value.changes)
      listener.undoState(answer.value.undo)
      listener.undone(answer.value.label, direction, answer.value.changes)
      return true
    }
    listener.notUndone(answer.error)
    if (answer.error.code === 'nothing-to-undo' || answer.error.code === 'nothing-to-redo') return true
    dropWaitingOn([], answer.error, direction)
    return false
  }

  /**
   * Takes back, last first, every waiting step that touches one of these rows or a row of a step taken back; undo and redo
   * keys that were meant for what is no more go too.
   */
  const dropWaitingOn = (changes: readonly RatingChange[], refusal: Refusal, refused: Task['kind'] | null): void => {
    const touched = new Set(changes.map(rowOf))
    const aim = createUndoAim(refused)
    const dropped: Step[] = []
    waiting = waiting.filter((task) => {
      if (task.kind !== 'step') return aim[task.kind]()
      const isDropped = task.step.changes.some((change) => touched.has(rowOf(change)))
      aim.step(isDropped)
      if (!isDropped) return true
      for (const change of task.step.changes) touched.add(rowOf(change))
      dropped.push(task.step)
      return false
    })
    for (const step of dropped.toReversed()) {
      listener.show(backwards(step.changes))
      listener.refused({ step, refusal })
    }
  }

  return {
    add(step) {
      listener.show(step.changes)
      waiting.push({ kind: 'step', step })
      start()
    },
    undo() {
      waiting.push({ kind: 'undo' })
      start()
    },
    redo() {
      waiting.push({ kind: 'redo' })
      start()
    },
    isWaiting: () => running !== null,
    async flush() {
      for (let present = running; present !== null; present = running) await present
    },
  }
}

/** A door that breaks is a refusal like any other: what was shown must be taken back. */
async function answerOf<Value>(asked: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await asked()
  } catch {
    return { ok: false, error: { code: 'internal', detail: {} } }
  }
}

function backwards(changes: readonly RatingChange[]): readonly RatingChange[] {
  return changes.toReversed().map((change) => inverseOf(change))
}

function inverseOf(change: RatingChange): RatingChange {
  switch (change.table) {
    case 'event':
      return inverse<'event', RatingRows['event']>(change)
    case 'score':
      return inverse<'score', RatingRows['score']>(change)
    case 'itemNote':
      return inverse<'itemNote', RatingRows['itemNote']>(change)
    case 'timeNote':
      return inverse<'timeNote', RatingRows['timeNote']>(change)
  }
}

function rowOf(change: RatingChange): string {
  return `${change.table} ${change.after?.id ?? change.before?.id ?? ''}`
}
