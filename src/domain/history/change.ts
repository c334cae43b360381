import type { Event } from '@domain/coding/event'
import type { ItemNote, Score } from '@domain/rating/rating'
import type { TimeNote } from '@domain/rating/time-note'

/** The rows a rater changes while rating, by table. */
export interface RatingRows {
  event: Event
  score: Score
  itemNote: ItemNote
  timeNote: TimeNote
}

/** One row's step from `before` (null: it did not exist) to `after` (null: it is removed). Its inverse swaps the two. */
export type RowChange<Table extends string, Row> = Readonly<{ table: Table; before: Row | null; after: Row | null }>

/** A change of what a rater made. */
export type RatingChange = { [Table in keyof RatingRows]: RowChange<Table, RatingRows[Table]> }[keyof RatingRows]

/** One step of a rater changes at most so many rows: it is one call and one transaction. */
export const mostChangesInStep = 20_000

/** The step back from a change. */
export function inverse<Table extends string, Row>(change: RowChange<Table, Row>): RowChange<Table, Row> {
  return { table: change.table, before: change.after, after: change.before }
}
