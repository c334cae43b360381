import { v7 as newId } from 'uuid'
import type { ScoreValue } from '@domain/rating/rating'
import {
  clearScore,
  proposedNotApplicable,
  type ScoreRefusal,
  setItemNote,
  setScore,
  type SheetContext,
  type SheetStep,
} from '@domain/rating/sheet'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { cellOfItem, moveCell, type SheetCell, type SheetMove } from '@renderer/features/session/sheet/sheet-cursor'
import { showHint } from '@renderer/features/session/store/hint'
import { scoreKey } from '@renderer/features/session/store/score-rows'
import type { Session } from '@renderer/features/session/store/session'

function contextOf({ opened, instrument }: Session): SheetContext {
  return { ratingId: opened.rating.id, instrument, newId }
}

/** Adds a step to the rating, or says why it is refused. Answers whether the sheet is now as asked. */
function carryOut(session: Session, step: SheetStep | ScoreRefusal): boolean {
  if ('refusal' in step) {
    showHint(session.store, { tone: 'refused', text: `session:hint.${step.refusal}`, values: step.detail })
    return false
  }
  if (step.changes.length > 0) session.queue.add(step)
  session.store.setState({ hint: null })
  return true
}

/** Scores a cell without moving, as a click does. */
export function giveScore(session: Session, cell: SheetCell, value: ScoreValue): boolean {
  if (!mayChange(session)) return false
  const before = session.store.getState().scores.get(scoreKey(cell.item, cell.dimension))
  return carryOut(session, setScore(before, cell, value, contextOf(session)))
}

/** Scores the current cell and goes on to the next, as a rater fills the sheet. */
export function scoreAndGoOn(session: Session, value: ScoreValue): void {
  const { cell } = session.store.getState()
  if (cell && giveScore(session, cell, value)) goToCell(session, moveCell(session.instrument, cell, 'next'))
}

/** Not applicable: where the sheet proposes it, for the whole item in one step. */
export function notApplicableAndGoOn(session: Session): void {
  const { cell, scores } = session.store.getState()
  if (!cell || !mayChange(session)) return
  const proposed = proposedNotApplicable(session.instrument, session.participants, [...scores.values()])
  const places = proposed.filter(({ item }) => item === cell.item)
  if (!places.some(({ dimension }) => dimension === cell.dimension)) return scoreAndGoOn(session, 'not-applicable')
  const steps = places.map((place) => setScore(undefined, place, 'not-applicable', contextOf(session)))
  const changes = steps.flatMap((step) => ('changes' in step ? step.changes : []))
  carryOut(session, { changes, label: 'score.set' })
  const last = places.at(-1)
  if (last) goToCell(session, moveCell(session.instrument, last, 'next'))
}

export function clearCurrent(session: Session): void {
  const { cell } = session.store.getState()
  if (cell) clearScoreOf(session, cell)
}

/** Takes the score of a cell away. */
export function clearScoreOf(session: Session, cell: SheetCell): void {
  const { scores } = session.store.getState()
  if (mayChange(session)) carryOut(session, clearScore(scores.get(scoreKey(cell.item, cell.dimension))))
}

export function saveItemNote(session: Session, item: number, text: string): void {
  if (!mayChange(session)) return
  carryOut(session, setItemNote(session.store.getState().notes.get(item), item, text.trim(), contextOf(session)))
}

export function goToCell({ store }: Session, cell: SheetCell): void {
  const { cell: present } = store.getState()
  if (present?.item !== cell.item || present.dimension !== cell.dimension) store.setState({ cell })
}

export function goToItem(session: Session, item: number | null): boolean {
  const cell = cellOfItem(session.instrument, item, session.store.getState().cell?.dimension ?? null)
  if (!cell) {
    showHint(session.store, { tone: 'refused', text: 'session:hint.noItem', values: { item: item ?? '' } })
    return false
  }
  session.store.setState({ tab: 'sheet' })
  goToCell(session, cell)
  return true
}

export function moveInSheet(session: Session, move: SheetMove): void {
  const { cell } = session.store.getState()
  if (cell) goToCell(session, moveCell(session.instrument, cell, move))
}

/** Puts the focus on the current cell, once it is on the page. */
export function focusCell({ store }: Session): void {
  const { cell } = store.getState()
  if (cell) focusSoon(`[data-cell="${scoreKey(cell.item, cell.dimension)}"]`)
}

export function openItemNote(session: Session, item: number): void {
  if (goToItem(session, item)) focusSoon(`[data-item-note="${item}"]`)
}

export function focusEvidence(session: Session): void {
  const item = session.store.getState().cell?.item
  if (item === null || item === undefined) return
  if (!focusSoon(`[data-evidence="${item}"] button`))
    showHint(session.store, { tone: 'refused', text: 'session:noEvidence' })
}

/** Focuses now where it can, else after the next drawing. Answers whether it could now. */
function focusSoon(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  if (element) element.focus()
  else requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
  return element !== null
}
