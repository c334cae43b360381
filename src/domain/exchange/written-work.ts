/** What a format cannot hold, told to the person before anything is written. The words a person reads are made from `what`. */
export interface ExchangeLoss {
  readonly what: ExchangeLossKind
  /** How many events, scores, turns, codes or recordings it concerns. */
  readonly count: number
}

const exchangeLossKinds = [
  'scores',
  'score-notes',
  'comments',
  'events',
  'turns',
  'turn-texts',
  'notes',
  'modifiers',
  'modifier-sets',
  'subjects',
  'raters',
  'points',
  'open-states',
  'overlaps',
  'code-descriptions',
  'code-colors',
  'code-keys',
  'code-categories',
  'code-modifiers',
  'exclusions',
  'kinds',
  'dates',
  'variables',
  'media',
  'media-offsets',
  'media-lengths',
  'reaction-times',
  'descriptions',
  'whole-milliseconds',
  'line-breaks',
  'reserved-characters',
] as const
export type ExchangeLossKind = (typeof exchangeLossKinds)[number]

/** One text file to be written; its name is made safe for every file system by the one who writes it. */
export interface WrittenText {
  readonly name: string
  readonly text: string
}

/** A format's answer: nothing is on disk yet. */
export interface WrittenWork {
  readonly files: readonly WrittenText[]
  readonly losses: readonly ExchangeLoss[]
}
