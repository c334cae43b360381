import type { RatingRows, RowChange } from '@domain/history/change'
import type { RatingLabel } from '@domain/history/label'
import type { Instrument } from '@domain/instrument/instrument'
import { dimensionById, itemByNumber } from '@domain/instrument/parts'
import type { ItemNote, Score, ScoreValue } from '@domain/rating/rating'
import type { Participant } from '@domain/recording/recording'
import { therapistCount } from '@domain/recording/therapists'

/** A place on the sheet: an item (or null, the whole session) on one dimension. */
export interface ScorePlace {
  readonly item: number | null
  readonly dimension: string
}

/** A step on the sheet: nothing to change when it already is as asked. */
export interface SheetStep {
  readonly changes: readonly (RowChange<'score', RatingRows['score']> | RowChange<'itemNote', RatingRows['itemNote']>)[]
  readonly label: RatingLabel
}

/** Why a score cannot stand; the codes are members of the contract's error codes. */
export interface ScoreRefusal {
  readonly refusal: 'unknown-item' | 'score-out-of-range'
  readonly detail: Readonly<Record<string, string | number>>
}

/** What a new row belongs to. */
export interface SheetContext {
  readonly ratingId: string
  readonly instrument: Instrument
  readonly newId: () => string
}

/** How far the sheet is: an item counts once it has an answer on each of its dimensions. Overall scores are not items. */
export interface SheetProgress {
  readonly scored: number
  readonly toScore: number
}

/** The places of the items, in the instrument's order, then those of the whole session. */
export function placesOf({ items, overall }: Instrument): readonly ScorePlace[] {
  return [
    ...items.flatMap(({ number, dimensions }) => dimensions.map((dimension) => ({ item: number, dimension }))),
    ...overall.map((dimension) => ({ item: null, dimension })),
  ]
}

/** The score that stands at a place. */
export function scoreAt(scores: Iterable<Score>, { item, dimension }: ScorePlace): Score | undefined {
  for (const score of scores) if (score.item === item && score.dimension === dimension) return score
  return undefined
}

/** Puts a score at a place, in place of the one that stands there (`before`). */
export function setScore(
  before: Score | undefined,
  place: ScorePlace,
  value: ScoreValue,
  context: SheetContext,
): SheetStep | ScoreRefusal {
  const refusal = refusalOf(place, value, context.instrument)
  if (refusal !== null) return refusal
  if (before?.value === value) return { changes: [], label: 'score.set' }
  const after =
    before === undefined
      ? { id: context.newId(), ratingId: context.ratingId, item: place.item, dimension: place.dimension, value }
      : { ...before, value }
  return { changes: [{ table: 'score', before: before ?? null, after }], label: 'score.set' }
}

/** Takes a score away: its place has not been looked at. */
export function clearScore(before: Score | undefined): SheetStep {
  return { changes: before === undefined ? [] : [{ table: 'score', before, after: null }], label: 'score.clear' }
}

/** Writes an item's note; an empty one is no note. */
export function setItemNote(
  before: ItemNote | undefined,
  item: number,
  text: string,
  context: SheetContext,
): SheetStep {
  const label = 'note.set'
  if (text === (before?.text ?? '')) return { changes: [], label }
  const row = before ?? { id: context.newId(), ratingId: context.ratingId, item, text }
  return {
    changes: [{ table: 'itemNote', before: before ?? null, after: text === '' ? null : { ...row, text } }],
    label,
  }
}

/** Places without a score for which the sheet proposes "not applicable": what takes two therapists, with one. */
export function proposedNotApplicable(
  instrument: Instrument,
  participants: readonly Pick<Participant, 'role'>[],
  scores: readonly Score[],
): readonly ScorePlace[] {
  if (therapistCount(participants) !== 1) return []
  const meant = new Set(
    instrument.items.filter((item) => item.notApplicableWhen === 'one-therapist').map((item) => item.number),
  )
  return placesOf(instrument).filter(
    (place) => place.item !== null && meant.has(place.item) && scoreAt(scores, place) === undefined,
  )
}

/** How many items have an answer (a grade, not rated or not applicable) on each of their dimensions. */
export function progressOf({ items }: Pick<Instrument, 'items'>, scores: Iterable<ScorePlace>): SheetProgress {
  const answered = new Set([...scores].map(({ item, dimension }) => `${item} ${dimension}`))
  const toScore = items.filter(({ dimensions }) => dimensions.length > 0)
  const scored = toScore.filter(({ number, dimensions }) => dimensions.every((id) => answered.has(`${number} ${id}`)))
  return { scored: scored.length, toScore: toScore.length }
}

/** Why a score cannot stand at a place, or null when it can. */
export function refusalOf(
  { item, dimension }: ScorePlace,
  value: ScoreValue,
  instrument: Instrument,
): ScoreRefusal | null {
  const rated = item === null ? instrument.overall : itemByNumber(instrument, item)?.dimensions
  const scale = dimensionById(instrument, dimension)
  if (scale === undefined || rated?.includes(dimension) !== true) {
    return { refusal: 'unknown-item', detail: { item: item ?? 0, dimension } }
  }
  if (typeof value !== 'number') return null
  const { min, max } = scale
  if (Number.isInteger(value) && value >= min && value <= max) return null
  return { refusal: 'score-out-of-range', detail: { value, min, max } }
}
