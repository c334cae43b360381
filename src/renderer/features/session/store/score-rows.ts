import type { RatingChange } from '@domain/history/change'
import type { ItemNote, Score } from '@domain/rating/rating'

/** A score by its place in the sheet. */
export type Scores = ReadonlyMap<string, Score>
export type ItemNotes = ReadonlyMap<number, ItemNote>

/** Where a score stands: an item (or null for the whole session) and a dimension. */
export function scoreKey(item: number | null, dimension: string): string {
  return `${item ?? 'overall'} ${dimension}`
}

export function scoresOf(rows: readonly Score[]): Scores {
  return new Map(rows.map((row) => [scoreKey(row.item, row.dimension), row]))
}

export function notesOf(rows: readonly ItemNote[]): ItemNotes {
  return new Map(rows.map((row) => [row.item, row]))
}

/** The scores after these changes; the same map when none of them is about a score. */
export function withScoreChanges(scores: Scores, changes: readonly RatingChange[]): Scores {
  const ofScores = changes.filter((change) => change.table === 'score')
  if (ofScores.length === 0) return scores
  const next = new Map(scores)
  for (const { before, after } of ofScores) {
    if (before) next.delete(scoreKey(before.item, before.dimension))
    if (after) next.set(scoreKey(after.item, after.dimension), after)
  }
  return next
}

/** The notes after these changes; the same map when none of them is about a note. */
export function withNoteChanges(notes: ItemNotes, changes: readonly RatingChange[]): ItemNotes {
  const ofNotes = changes.filter((change) => change.table === 'itemNote')
  if (ofNotes.length === 0) return notes
  const next = new Map(notes)
  for (const { before, after } of ofNotes) {
    if (before) next.delete(before.item)
    if (after) next.set(after.item, after)
  }
  return next
}
