import type { Dimension, Instrument } from '@domain/instrument/instrument'
import { dimensionById } from '@domain/instrument/parts'
import { placesOf, type ScorePlace } from '@domain/rating/sheet'
import type { ScoreValue } from '@domain/rating/rating'
import { driftAt, type SimulatedRater, type SimulatedSession } from '@main/sample/simulated/design'

/** What each place of the sheet would be scored by a rater without bias or chance, as a number between the grades. */
export type Truth = ReadonlyMap<string, number>

/** Nobody speaks of norms in these made-up groups, so that a figure without variance can be seen. */
const neverSeen = 8
/** The item about two therapists working together. */
const ofTwoTherapists = 9
/** Standard deviations: of the sessions, of an item within a session, and of a rater's own view of an item. */
const spread = { session: 0.7, itemInSession: 0.8, itemOfRater: 0.25 } as const

export interface SimulatedScore extends ScorePlace {
  readonly value: ScoreValue
}

/** The model behind the scores: grade = level of the item + session + item in this session. */
export function truthOf(instrument: Instrument, normal: () => number): Truth {
  const session = normal() * spread.session
  const truth = new Map<string, number>()
  for (const { number, dimensions } of instrument.items) {
    const ofItem = normal() * spread.itemInSession
    for (const dimension of dimensions) {
      const own = normal() * spread.itemInSession * 0.4
      truth.set(keyOf({ item: number, dimension }), levelOf(number) + session + ofItem + own)
    }
  }
  for (const dimension of instrument.overall)
    truth.set(keyOf({ item: null, dimension }), meanOfDimension(truth, dimension))
  return truth
}

/** One rater's sheet: the truth, seen with the rater's bias, drift and chance, as whole grades of the scale. */
export function scoresOfRating(
  instrument: Instrument,
  truth: Truth,
  { session, rater, normal }: { session: SimulatedSession; rater: SimulatedRater; normal: () => number },
): readonly SimulatedScore[] {
  const leaning = rater.bias + driftAt(rater, session)
  return placesOf(instrument).flatMap((place): SimulatedScore[] => {
    const dimension = dimensionById(instrument, place.dimension)
    if (dimension === undefined) return []
    const seen = (truth.get(keyOf(place)) ?? 0) + leaning + viewOf(rater, place) + normal() * rater.noise
    return [{ ...place, value: answerOf(place, dimension, seen, session) }]
  })
}

function answerOf({ item }: ScorePlace, dimension: Dimension, seen: number, session: SimulatedSession): ScoreValue {
  if (item === ofTwoTherapists && !session.hasCotherapist) return 'not-applicable'
  if (item === neverSeen) return dimension.adequate === null ? dimension.min : 'not-rated'
  return Math.min(dimension.max, Math.max(dimension.min, Math.round(seen)))
}

/** Items differ in how well they are done on the whole: between 3.2 and 4.8. */
function levelOf(item: number): number {
  return 4 + 0.8 * Math.sin(item * 2.3)
}

/** What a rater makes of an item, the same in each session. */
function viewOf({ letter }: SimulatedRater, { item }: ScorePlace): number {
  return letter === '' ? 0 : spread.itemOfRater * Math.sin((item ?? 0) * 1.7 + letter.charCodeAt(0) * 2.9)
}

function meanOfDimension(truth: Truth, dimension: string): number {
  const ofItems = [...truth].filter(([key]) => key.endsWith(` ${dimension}`)).map(([, value]) => value)
  return ofItems.reduce((sum, value) => sum + value, 0) / ofItems.length
}

function keyOf({ item, dimension }: ScorePlace): string {
  return `${item ?? 'overall'} ${dimension}`
}
