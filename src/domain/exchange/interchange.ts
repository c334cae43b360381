/**
 * What travels between Spole and the files of other tools, in words that every format shares. Reading a file ends here
 * and writing one begins here, so that a format knows nothing of studies and a study nothing of formats.
 *
 * Times are whole milliseconds of recording time, intervals half open [startMs, endMs). Codes, subjects and raters go by
 * their names in the file; which code of an instrument or which participant is meant is decided afterwards.
 */
export interface Interchange {
  readonly recordings: readonly ExchangedRecording[]
  readonly codes: readonly ExchangedCode[]
  readonly subjects: readonly ExchangedSubject[]
  readonly problems: readonly ExchangeProblem[]
}

export interface ExchangedRecording {
  /** Its name in the file, once per file. */
  readonly name: string
  /** Its identifier in the study that wrote the file, where the file is Spole's own. */
  readonly id?: string
  /** ISO 8601, as much as the file knows: a date or a date with a time. */
  readonly date: string | null
  readonly description: string
  readonly media: readonly ExchangedMedia[]
  /** BORIS's independent variables and their like. */
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  readonly events: readonly ExchangedEvent[]
  readonly scores: readonly ExchangedScore[]
  readonly turns: readonly ExchangedTurn[]
  readonly comments?: readonly ExchangedComment[]
}

export interface ExchangedMedia {
  /** The address as the file has it: a name to look for, never one to open unasked. */
  readonly path: string
  /** Recording time at which the file's own time is 0; may be negative. */
  readonly offsetMs: number
  readonly durationMs: number | null
}

export interface ExchangedEvent {
  /** Who marked it; '' where the file does not say. */
  readonly rater: string
  readonly code: string
  /** Whom it is about; '' where it is about nobody. */
  readonly subject: string
  /** null where the file does not tell points and states apart. */
  readonly kind: 'point' | 'state' | null
  readonly startMs: number
  /** null for a point and for a state that was never ended. */
  readonly endMs: number | null
  /** Names of the code's modifier sets with what was chosen in each. */
  readonly modifiers: readonly { readonly set: string; readonly value: string }[]
  readonly note: string
  /** Reaction time that was taken off startMs when it was marked; none where the file does not say. */
  readonly reactionOffsetMs?: number
  /** Its identifier in the study that wrote it: two that are alike but for it are two. */
  readonly id?: string
  readonly origin?: ExchangeOrigin
}

export interface ExchangedScore {
  readonly rater: string
  /** The item's number; null for the overall score. */
  readonly item: number | null
  readonly dimension: string
  readonly value: number | 'not-rated' | 'not-applicable'
  /** A note on the item, not on the score: the same for each of its dimensions. */
  readonly note: string
  /** Key of the scale, where the file says it: item 3 of another scale is another item. */
  readonly instrument?: string
  readonly origin?: ExchangeOrigin
}

/** What a rater wrote at a moment. */
export interface ExchangedComment {
  readonly rater: string
  readonly atMs: number
  readonly text: string
  readonly origin?: ExchangeOrigin
}

/** Where in a table something stands, so that what has no place here is told by line and column. */
export interface ExchangeOrigin {
  readonly where: string
  /** The heading of the column that says each thing. */
  readonly columns: Readonly<Partial<Record<ExchangeField, string>>>
}
export type ExchangeField =
  | 'code'
  | 'kind'
  | 'subject'
  | 'start'
  | 'end'
  | 'modifiers'
  | 'item'
  | 'dimension'
  | 'value'
  | 'note'

/** A speech turn: who holds the floor, and the words where the file has them. */
export interface ExchangedTurn {
  readonly speaker: string
  readonly startMs: number
  readonly endMs: number
  readonly text: string
}

export interface ExchangedCode {
  readonly name: string
  /** null where the file does not tell points and states apart. */
  readonly kind: 'point' | 'state' | null
  readonly description: string
  readonly category: string
  /** '#rrggbb', or '' where the file has none. */
  readonly color: string
  readonly key: string
  readonly modifiers: readonly ExchangedModifierSet[]
  /** Names of the codes whose open states it ends. */
  readonly excludes: readonly string[]
}

export interface ExchangedModifierSet {
  readonly name: string
  readonly choice: 'one' | 'many' | 'number' | 'text'
  readonly values: readonly string[]
}

export interface ExchangedSubject {
  readonly name: string
  readonly description: string
}

/**
 * Something in a file that could not be taken as it stands. `where` names the place in the file's own terms ("line 12",
 * "tier Speech, annotation a7"); `value` is what stood there, at most 200 characters. The words a person reads are made
 * from `reason` in their language.
 */
export interface ExchangeProblem {
  readonly reason: ExchangeProblemReason
  readonly where: string
  readonly value: string
}

/** What the file itself has is read all the same after `unpaired-state` (an open state) and `not-in-ethogram`; of the others, what is wrong is left out. */
const exchangeProblemReasons = [
  'unpaired-state',
  'bad-time',
  'end-before-start',
  'bad-number',
  'unknown-reference',
  'circular-reference',
  'too-long',
  'control-characters',
  'missing-field',
  'wrong-shape',
  'duplicate',
  'same-transcript',
  'media-address',
  'unknown-code',
  'unknown-subject',
  'unknown-recording',
  'unknown-modifier',
  'kind-mismatch',
  'interval-as-point',
  'several-raters',
  'out-of-scale',
  'unknown-item',
  'already-answered',
  'other-rater',
  'other-instrument',
  'not-independent',
  'guessed-encoding',
  'rating-submitted',
  'older-codebook',
  'not-in-ethogram',
] as const
export type ExchangeProblemReason = (typeof exchangeProblemReasons)[number]
