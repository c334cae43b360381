import type { PlacedScore } from '@domain/agreement/scored-rating'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { ScoreValue } from '@domain/rating/rating'
import type { NamedRow } from '../chart-rows'

/** One rating in a profile. */
export interface ProfileLine {
  readonly id: string
  readonly label: string
  /** Ratings of raters are signs; what was agreed on and what is measured against are frames round them. */
  readonly standing: 'rater' | 'consensus' | 'gold'
  readonly scores: readonly PlacedScore[]
}

/** One row of the sheet: an item, or the whole session. */
export interface ProfileRow extends NamedRow {
  /** Null for the whole session. */
  readonly item: number | null
  readonly dimensions: readonly string[]
}

const onlyMarks = ['†', '‡', '§', '¶'] as const

/**
 * The rows of a scale; the whole session comes last, apart from the items, where the scale asks for overall scores. Items that are
 * rated on some of the scale's dimensions only are marked `†`, `‡`.
 */
export function profileRows(
  { items, dimensions, overall }: Pick<Instrument, 'items' | 'dimensions' | 'overall'>,
  language: Language,
  overallName: string,
): readonly ProfileRow[] {
  const all = dimensions.map(({ id }) => id)
  const partial = [
    ...new Set(items.filter((item) => isPartial(item.dimensions, all)).map((item) => item.dimensions.join(' '))),
  ]
  return [
    ...items.map(({ number, shortName, name, dimensions: own }, at) => ({
      at,
      item: number,
      number: String(number),
      name: textIn(shortName, language) || textIn(name, language),
      dimensions: own,
      mark: isPartial(own, all) ? (onlyMarks[partial.indexOf(own.join(' '))] ?? '*') : '',
    })),
    ...(overall.length === 0
      ? []
      : [{ at: items.length + 0.4, item: null, number: '', name: overallName, dimensions: overall, mark: '' }]),
  ]
}

/** What a rating says in one place: null where it says nothing (yet). */
export function valueIn(
  { scores }: Pick<ProfileLine, 'scores'>,
  item: number | null,
  dimension: string,
): ScoreValue | null {
  return scores.find((score) => score.item === item && score.dimension === dimension)?.value ?? null
}

/** Why there is no grade, as a key of the texts. */
export function reasonOf(value: ScoreValue | null): 'noScore' | 'not-rated' | 'not-applicable' | null {
  if (typeof value === 'number') return null
  return value ?? 'noScore'
}

function isPartial(own: readonly string[], all: readonly string[]): boolean {
  return own.length > 0 && own.length < all.length
}
