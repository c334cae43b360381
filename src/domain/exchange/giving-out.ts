/** The forms in which work leaves a study. */
export const givingFormats = [
  'csv',
  'xlsx',
  'wide',
  'json',
  'eaf',
  'boris',
  'aggregated',
  'sdis',
  'vtt',
  'srt',
  'textgrid',
] as const
export type GivingFormat = (typeof givingFormats)[number]

/** The long tables; only CSV can leave some of them behind. */
export const givenTables = ['events', 'scores', 'comments', 'turns'] as const
export type GivenTable = (typeof givenTables)[number]

/**
 * What can stay behind: notes and comments; names of raters, who become R1, R2 and so on; dates of sessions; names of
 * media files; transcripts. What is left out is empty in a file, never missing.
 */
export const leavableParts = ['notes', 'names', 'dates', 'media', 'transcripts'] as const
export type LeavablePart = (typeof leavableParts)[number]

/** What is to leave a study. Blinding decides beside it what may. */
export interface GivingChoice {
  /** null for every recording. */
  readonly recordingIds: readonly string[] | null
  /** Own ratings only, or every one that may be seen. */
  readonly ratings: 'all' | 'own'
  readonly without: readonly LeavablePart[]
}

/** All of it that may be seen, as it is. */
export const everything: GivingChoice = { recordingIds: null, ratings: 'all', without: [] }

export interface GivingWish extends GivingChoice {
  readonly format: GivingFormat
  readonly tables: readonly GivenTable[]
}
