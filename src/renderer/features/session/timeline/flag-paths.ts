import type { TimeNoteKind } from '@domain/rating/time-note'

/** Flags of notes in a box of 12 by 12 whose left edge is the time: a pennant for a marker, a speech bubble for a comment. */
export const flagPaths: Readonly<Record<TimeNoteKind, string>> = {
  marker: 'M0 0h1.5v1l8.5 3-8.5 3v5H0z',
  comment: 'M0 0h11v7.5H5L1.5 10.5V12H0z',
}

export const flagPx = 12
