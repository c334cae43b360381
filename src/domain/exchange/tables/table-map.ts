/** What a column of a table says. Of a wide table each column is one item on one dimension; item null is the whole session. */
export type ColumnMeaning = (typeof columnMeanings)[number] | WideColumn

export const columnMeanings = [
  'recording',
  'rater',
  'code',
  'subject',
  'start',
  'end',
  'duration',
  'note',
  'item',
  'dimension',
  'score',
] as const

export interface WideColumn {
  readonly item: number | null
  /** As the file calls it; '' where it does not say, for items that have only one. */
  readonly dimension: string
}

/** `clock` is mm:ss or hh:mm:ss, with decimals or, after a fourth colon, frames. */
export const timeForms = ['seconds', 'milliseconds', 'clock', 'frames'] as const
export type TimeForm = (typeof timeForms)[number]

/** What a person has said of a table; what is not said is proposed from the headings and the times themselves. */
export interface TableMap {
  /** By heading; null leaves a column out. */
  readonly columns?: Readonly<Record<string, ColumnMeaning | null>> | undefined
  readonly times?: TimeForm | undefined
  /** Frames in a second, for times in frames. */
  readonly frameRate?: number | undefined
}
