/** The languages Spole and its instruments speak. */
export type Language = 'en' | 'nb'

/** A text in one or both languages; a missing language falls back to the other. */
export type LocalText = Readonly<{ en?: string | undefined; nb?: string | undefined }>

/** What is judged about an item, e.g. adherence or quality, on a whole-number scale. */
export interface Dimension {
  readonly id: string
  readonly name: LocalText
  readonly min: number
  readonly max: number
  /** The grade that counts as good enough, where the scale names one. */
  readonly adequate: number | null
}

/** The words that describe one grade of one dimension of an item. */
export interface Anchor {
  readonly dimension: string
  readonly grade: number
  readonly text: LocalText
}

/** One item of the scale, e.g. "18 Stop and rewind". */
export interface Item {
  readonly number: number
  readonly name: LocalText
  /** A name that fits a narrow column. */
  readonly shortName: LocalText
  readonly groupSpecific: boolean
  /** Ids of the dimensions that this item is rated on. */
  readonly dimensions: readonly string[]
  readonly anchors: readonly Anchor[]
  /** When the sheet proposes "not applicable"; null for never. */
  readonly notApplicableWhen: 'one-therapist' | null
}

/** A point has one time, a state has a start and an end. */
export type CodeKind = 'point' | 'state'

/** Shapes tell codes apart without colour vision. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon', 'star', 'cross'] as const
export type Shape = (typeof shapes)[number]

/** A choice that makes a mark more precise, e.g. "opened by member". */
export interface Modifier {
  readonly id: string
  readonly name: LocalText
}

/** A kind of event that raters mark with one key. */
export interface Code {
  readonly id: string
  readonly kind: CodeKind
  readonly name: LocalText
  readonly definition: LocalText
  /** `KeyboardEvent.code` of the key that marks it (the same place on every keyboard layout), or null. */
  readonly key: string | null
  /** `#rrggbb`; drawn on both themes. */
  readonly color: string
  readonly shape: Shape
  /** Number of the item that this code is evidence for, or null. */
  readonly item: number | null
  readonly modifiers: readonly Modifier[]
  /** Open states of one group replace each other; null for a code that may be open beside any other. */
  readonly exclusiveGroup: string | null
  /** Whether a mark names a participant. */
  readonly subject: 'none' | 'optional' | 'required'
}

/** A scale with its codebook. A version is frozen once a rating uses it. */
export interface Instrument {
  /** Stays the same over versions, e.g. `mbt-g-aqs`. */
  readonly key: string
  readonly version: number
  readonly title: LocalText
  readonly shortTitle: string
  readonly dimensions: readonly Dimension[]
  /** Ids of the dimensions that also get one score for the whole session. */
  readonly overall: readonly string[]
  readonly items: readonly Item[]
  readonly codes: readonly Code[]
}
