export const timeNoteKinds = ['marker', 'comment'] as const
export type TimeNoteKind = (typeof timeNoteKinds)[number]

/**
 * Something a rater wrote at a moment: a comment belongs to the rating's results; a marker is for finding the place
 * again, is no data and is exported nowhere.
 */
export interface TimeNote {
  readonly id: string
  readonly ratingId: string
  readonly kind: TimeNoteKind
  /** Recording time in whole milliseconds. */
  readonly atMs: number
  readonly text: string
}
