import { isSame } from '@domain/exchange/exchange-map'
import { problemAt } from '@domain/exchange/foreign-value'
import type {
  ExchangedRecording,
  ExchangedScore,
  ExchangeField,
  ExchangeProblem,
  ExchangeProblemReason,
} from '@domain/exchange/interchange'
import { placeOf } from '@domain/exchange/origin'
import type { Instrument } from '@domain/instrument/instrument'
import type { ItemNote, Score } from '@domain/rating/rating'
import { refusalOf } from '@domain/rating/sheet'

export type PlacedScore = Omit<Score, 'id' | 'ratingId'>
export type PlacedItemNote = Omit<ItemNote, 'id' | 'ratingId'>

interface Around {
  readonly instrument: Instrument
  /** What the rating has already: it stays as it is. */
  readonly scores: readonly PlacedScore[]
  readonly notes: readonly PlacedItemNote[]
}

interface Placed {
  readonly scores: readonly PlacedScore[]
  readonly notes: readonly PlacedItemNote[]
  readonly problems: readonly ExchangeProblem[]
}

/** The scores of a recording of a file on the sheet of a rating, with the notes on its items. */
export function placeScores(recording: ExchangedRecording, { instrument, ...present }: Around): Placed {
  const scores = new Map(present.scores.map((score) => [placeKey(score), score.value]))
  const notes = new Map(present.notes.map(({ item, text }) => [item, text]))
  const isNoteNew = (item: number) => !present.notes.some((note) => note.item === item)
  const problems: ExchangeProblem[] = []
  const tell = (score: ExchangedScore, reason: ExchangeProblemReason, field: ExchangeField, value: unknown) =>
    void problems.push(problemAt(reason, whereOf(recording, score, field), value))
  const placed = recording.scores.flatMap((score): PlacedScore[] => {
    const { item, value, note, instrument: of = '' } = score
    const dimension = dimensionMeant(score, instrument)
    const place = { item, dimension }
    if (of !== '' && of !== instrument.key) {
      tell(score, 'other-instrument', 'item', of)
      return []
    }
    const refusal = refusalOf(place, value, instrument)
    if (refusal !== null) {
      const isUnknown = refusal.refusal === 'unknown-item'
      tell(
        score,
        isUnknown ? 'unknown-item' : 'out-of-scale',
        isUnknown ? 'item' : 'value',
        isUnknown ? `${item ?? ''} ${dimension}` : String(value),
      )
      return []
    }
    if (note !== '') {
      const there = item === null ? undefined : notes.get(item)
      if (item === null) tell(score, 'wrong-shape', 'note', note)
      else if (there === undefined) notes.set(item, note)
      else if (there !== note) tell(score, 'already-answered', 'note', note)
    }
    const there = scores.get(placeKey(place))
    if (there !== undefined) {
      tell(score, there === value ? 'duplicate' : 'already-answered', 'value', String(value))
      return []
    }
    scores.set(placeKey(place), value)
    return [{ item, dimension, value }]
  })
  const newNotes = [...notes].filter(([item]) => isNoteNew(item)).map(([item, text]) => ({ item, text }))
  return { scores: placed, notes: newNotes, problems }
}

/** The dimension that a name means: by id, name or the beginning of either, or the only one that there is. */
function dimensionMeant({ item, dimension }: ExchangedScore, { dimensions, items, overall }: Instrument): string {
  const rated = item === null ? overall : (items.find(({ number }) => number === item)?.dimensions ?? [])
  if (dimension === '') return rated.length === 1 ? (rated[0] ?? '') : ''
  const namesOf = ({ id, name }: Instrument['dimensions'][number]) => [id, name.en ?? '', name.nb ?? '']
  const same = dimensions.filter((each) => namesOf(each).some((name) => isSame(name, dimension)))
  const begins = (name: string) => name.toLowerCase().startsWith(dimension.trim().toLowerCase())
  const [only, ...others] = same.length > 0 ? same : dimensions.filter((each) => namesOf(each).some(begins))
  return only === undefined || others.length > 0 ? dimension : only.id
}

const placeKey = ({ item, dimension }: Pick<Score, 'item' | 'dimension'>): string => JSON.stringify([item, dimension])

function whereOf(
  { name }: ExchangedRecording,
  { origin, item, dimension }: ExchangedScore,
  field: ExchangeField,
): string {
  return origin === undefined ? `${name}, item ${item ?? '–'} ${dimension}` : placeOf(origin, field)
}
