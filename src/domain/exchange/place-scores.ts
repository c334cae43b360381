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
    const { item, dimension, value, note, instrument: of = '' } = score
    if (of !== '' && of !== instrument.key) {
      tell(score, 'other-instrument', 'item', of)
      return []
    }
    const refusal = refusalOf(score, value, instrument)
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
    const there = scores.get(placeKey(score))
    if (there !== undefined) {
      tell(score, there === value ? 'duplicate' : 'already-answered', 'value', String(value))
      return []
    }
    scores.set(placeKey(score), value)
    return [{ item, dimension, value }]
  })
  const newNotes = [...notes].filter(([item]) => isNoteNew(item)).map(([item, text]) => ({ item, text }))
  return { scores: placed, notes: newNotes, problems }
}

const placeKey = ({ item, dimension }: Pick<Score, 'item' | 'dimension'>): string => JSON.stringify([item, dimension])

function whereOf(
  { name }: ExchangedRecording,
  { origin, item, dimension }: ExchangedScore,
  field: ExchangeField,
): string {
  return origin === undefined ? `${name}, item ${item ?? '–'} ${dimension}` : placeOf(origin, field)
}
