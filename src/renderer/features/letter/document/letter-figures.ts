import type { Dimension, Instrument, Item } from '@domain/instrument/instrument'
import type { Score, ScoreValue } from '@domain/rating/rating'
import { scoreAt } from '@domain/rating/sheet'

/** An overall score and how it stands to what is good enough. */
export interface OverallLine {
  readonly dimension: Dimension
  readonly value: ScoreValue
  /** 'unnamed' where the scale names no such grade for the dimension; null where there is no grade to compare. */
  readonly standing: 'below' | 'at' | 'above' | 'unnamed' | null
}

/** The overall scores that were given, in the instrument's order. */
export function overallLines(instrument: Instrument, scores: readonly Score[]): readonly OverallLine[] {
  return instrument.overall.flatMap((id) => {
    const dimension = instrument.dimensions.find((each) => each.id === id)
    const score = scoreAt(scores, { item: null, dimension: id })
    if (dimension === undefined || score === undefined) return []
    return [{ dimension, value: score.value, standing: standingOf(score.value, dimension) }]
  })
}

function standingOf(value: ScoreValue, { adequate }: Dimension): OverallLine['standing'] {
  if (typeof value !== 'number') return null
  if (adequate === null) return 'unnamed'
  if (value === adequate) return 'at'
  return value < adequate ? 'below' : 'above'
}

/** Items that are rated on one dimension only, where the scale has several. */
export function partlyRated(
  instrument: Instrument,
): readonly { readonly dimension: Dimension; readonly items: readonly Item[] }[] {
  if (instrument.dimensions.length < 2) return []
  return instrument.dimensions
    .map((dimension) => ({
      dimension,
      items: instrument.items.filter(({ dimensions }) => dimensions.length === 1 && dimensions[0] === dimension.id),
    }))
    .filter(({ items }) => items.length > 0)
}
