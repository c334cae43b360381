import type { TierForm } from '@domain/exchange/eaf/spole-types'
import type { ExchangedMedia, ExchangeProblem, Interchange } from '@domain/exchange/interchange'

/**
 * A file as its reader understood it. Some formats say outright what an event is; tiers do not: a code may be a
 * tier's name or what its annotations say.
 */
export type ForeignFile =
  | { readonly kind: 'events'; readonly work: Interchange }
  | { readonly kind: 'tiers'; readonly tiers: ForeignTiers }

/** The kinds of files that are read, as they are recognised by their content. */
const foreignFormats = [
  'boris',
  'boris-table',
  'own-table',
  'own-json',
  'table',
  'eaf',
  'web-vtt',
  'srt',
  'text-grid',
  'rttm',
] as const
export type ForeignFormat = (typeof foreignFormats)[number]

/** Endings of such files, to offer and to tell them from media; which kind one is, its content says. */
export const foreignEndings = [
  'boris',
  'gz',
  'json',
  'eaf',
  'csv',
  'tsv',
  'txt',
  'xlsx',
  'vtt',
  'srt',
  'textgrid',
  'rttm',
] as const

export function hasForeignEnding(fileName: string): boolean {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  return foreignEndings.some((each) => each === ending)
}

/** Files of who speaks when; they can be a recording's transcript. */
export function isSpeech(format: ForeignFormat): boolean {
  return format === 'web-vtt' || format === 'srt' || format === 'text-grid' || format === 'rttm'
}

/** A file that is of no use as a whole: what is the matter, where in the file's own terms, and what stood there. */
export interface ForeignRefusal {
  readonly reason:
    | 'not-text'
    | 'not-json'
    | 'not-xml'
    | 'not-table'
    | 'document-type'
    | 'wrong-shape'
    | 'newer-version'
    | 'too-many'
  readonly where: string
  readonly value: string
}

export type ForeignReading = { readonly file: ForeignFile } | { readonly refusal: ForeignRefusal }

/** A file with more events is refused: no rater made them, and they would fill the memory. */
export const mostEvents = 1_000_000

/** ELAN's and Praat's way: named rows of labelled spans, one recording per file. */
export interface ForeignTiers {
  readonly recordingName: string
  readonly date: string | null
  readonly media: readonly ExchangedMedia[]
  readonly tiers: readonly ForeignTier[]
  readonly problems: readonly ExchangeProblem[]
}

export interface ForeignTier {
  /** Its name, once per file. */
  readonly name: string
  /** '' where the file does not say. */
  readonly participant: string
  readonly annotator: string
  /** The tier whose annotations this one's divide, lie in or belong to; null for a tier of its own. */
  readonly parent: string | null
  readonly constraint: 'none' | 'time-subdivision' | 'included-in' | 'symbolic-subdivision' | 'symbolic-association'
  /** The controlled vocabulary's entries with their descriptions; null where any text may stand. */
  readonly vocabulary: readonly { readonly value: string; readonly description: string }[] | null
  /** What it holds, where Spole itself wrote it. */
  readonly form?: TierForm | null
  readonly annotations: readonly ForeignAnnotation[]
}

export interface ForeignAnnotation {
  readonly id: string
  readonly startMs: number
  /** Equal to startMs for a point (Praat's point tiers). */
  readonly endMs: number
  readonly value: string
  /** Id of the annotation of the parent tier that it belongs to, or null. */
  readonly parentId: string | null
}
