import type { ScoredRating } from '@domain/agreement/scored-rating'
import type { Instrument } from '@domain/instrument/instrument'

/** How the grades of one item (null: the whole session) on one dimension fall. */
export interface Distribution {
  readonly item: number | null
  readonly dimension: string
  /** How often each grade was given, from the scale's smallest to its greatest. */
  readonly counts: readonly number[]
  readonly graded: number
  readonly notRated: number
  readonly notApplicable: number
  readonly mean: number | null
  /** Of the sample (n − 1); null for fewer than two. */
  readonly deviation: number | null
  readonly median: number | null
}

/** The grades that some ratings gave, item by item, the whole session last. */
export function distributions(
  { items, dimensions, overall }: Pick<Instrument, 'items' | 'dimensions' | 'overall'>,
  ratings: readonly Pick<ScoredRating, 'scores'>[],
): readonly Distribution[] {
  const given = Map.groupBy(
    ratings.flatMap(({ scores }) => scores),
    ({ item, dimension }) => placeKey(item, dimension),
  )
  return dimensions.flatMap(({ id, min, max }) => {
    const places = [
      ...items.filter((item) => item.dimensions.includes(id)).map(({ number }) => number),
      ...(overall.includes(id) ? [null] : []),
    ]
    return places.map((item): Distribution => {
      const values = (given.get(placeKey(item, id)) ?? []).map(({ value }) => value)
      const grades = values.filter((value) => typeof value === 'number')
      return {
        item,
        dimension: id,
        counts: Array.from(
          { length: max - min + 1 },
          (_, place) => grades.filter((grade) => grade === min + place).length,
        ),
        graded: grades.length,
        notRated: values.filter((value) => value === 'not-rated').length,
        notApplicable: values.filter((value) => value === 'not-applicable').length,
        ...momentsOf(grades),
      }
    })
  })
}

function momentsOf(grades: readonly number[]): Pick<Distribution, 'mean' | 'deviation' | 'median'> {
  if (grades.length === 0) return { mean: null, deviation: null, median: null }
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length
  const squares = grades.reduce((sum, grade) => sum + (grade - mean) ** 2, 0)
  const sorted = grades.toSorted((left, right) => left - right)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return {
    mean,
    deviation: grades.length < 2 ? null : Math.sqrt(squares / (grades.length - 1)),
    median: middle.reduce((sum, grade) => sum + grade, 0) / middle.length,
  }
}

function placeKey(item: number | null, dimension: string): string {
  return `${item ?? 'overall'} ${dimension}`
}
