import { z } from 'zod'
import type { ForeignFormat, ForeignRefusal } from '@domain/exchange/foreign-file'
import type { ExchangeMap } from '@domain/exchange/exchange-map'
import type { ExchangeProblem } from '@domain/exchange/interchange'
import type { NamesIn } from '@domain/exchange/names-in'
import type { TableView } from '@domain/exchange/tables/table-view'
import type { Code, Dimension } from '@domain/instrument/instrument'
import { call } from '@contract/call'
import { exchangeMap } from '@contract/exchange-map'
import { id, nothing, participantRole } from '@contract/fields'

/** A file that was chosen or dropped; `token` stands for its path, which stays in main. */
export interface ChosenImport {
  readonly token: string
  readonly fileName: string
}

/** How much of each kind there is. */
export interface ImportCounts {
  readonly events: number
  readonly scores: number
  readonly comments: number
  readonly turns: number
}

/** What comes into one recording. */
export interface ComingInto extends ImportCounts {
  readonly recordingId: string
  readonly title: string
  /** The recording is made on the way. */
  readonly isNew: boolean
}

/** What bringing a file in would do, or did. */
export interface ImportOutcome {
  readonly into: readonly ComingInto[]
  readonly newRecordings: number
  readonly newParticipants: number
  readonly newCodes: number
  /** The first of them; `problemCount` counts all. */
  readonly problems: readonly ExchangeProblem[]
  readonly problemCount: number
}

/** A file that was looked into, and what would come of it. Nothing is written. */
export interface ImportPreview {
  readonly format: ForeignFormat
  /** What is in the file, whether or not it has a place here. */
  readonly found: ImportCounts & {
    readonly recordings: number
    readonly codes: number
    readonly subjects: number
    readonly openStates: number
  }
  readonly names: NamesIn
  /** Of recordings that are not here: media files that lie beside the file under the name it gives. */
  readonly mediaBeside: Readonly<Record<string, string>>
  /** What was assumed; on the first look with what was said of such a file before. */
  readonly map: ExchangeMap
  /** When the person said last what such names mean; null when they never did. */
  readonly rememberedMs: number | null
  readonly outcome: ImportOutcome
}

/** What a look into a file answers; a table can always be told what its columns are. */
export interface ImportLook {
  readonly table: TableView | null
  readonly result: ImportPreview | { readonly refusal: ForeignRefusal }
  /** What names can be said to mean here. */
  readonly here: {
    readonly recordings: readonly { readonly id: string; readonly title: string; readonly date: string | null }[]
    readonly codes: readonly Pick<Code, 'id' | 'name' | 'kind' | 'color' | 'shape'>[]
    readonly pseudonyms: readonly string[]
    readonly dimensions: readonly Pick<Dimension, 'id' | 'name'>[]
    /** Short title of the scale that new ratings use. */
    readonly scale: string
  }
}

/** The last file that the present person brought in, as long as it can be taken back. */
export interface LastImport {
  readonly importId: string
  readonly fileName: string
  readonly atMs: number
  readonly events: number
  readonly scores: number
  readonly recordings: number
}

const nameIn = z.string().max(10_000)
/** As many as a map says something of. */
const mostNames = 20_000

/** What is to be made here for what the file has and the study has not. */
const makes = z
  .object({
    /** Names in the file of recordings to make, each with whether the media beside the file go with it. */
    recordings: z.array(z.object({ name: nameIn, withMedia: z.boolean() })).max(mostNames),
    participants: z
      .array(z.object({ name: nameIn, pseudonym: z.string().trim().max(20), role: participantRole }))
      .max(mostNames),
    codes: z
      .object({ as: z.enum(['version', 'scale']), title: z.string().max(200), names: z.array(nameIn).max(mostNames) })
      .nullable(),
    /** Whether speech becomes the recording's transcript, and that of a file of speech alone marks, or both. */
    speech: z.object({ asTranscript: z.boolean(), asMarks: z.boolean() }),
  })
  .strict()

export type ImportMakes = z.output<typeof makes>

const choices = z.object({
  token: z.string().max(100),
  /** null on the first look: what was said before is taken. */
  map: exchangeMap.nullable(),
  makes,
  /** Where to, when the file has one recording that nothing else places. */
  recordingId: id.nullable(),
})

/** A line of the report of what did not fit, in the person's own language. */
const reportLine = z.object({
  place: z.string().max(500),
  row: z.string().max(50),
  column: z.string().max(500),
  value: z.string().max(500),
  why: z.string().max(500),
})

export const importCalls = {
  /** Asks for a file; null when the person changed their mind. */
  'imports.choose': call(nothing)<ChosenImport | null>(),
  /** A dropped file; its path comes from the preload. */
  'imports.dropped': call(z.object({ path: z.string().min(1).max(4096) }))<ChosenImport>(),
  /** Reads the file and says what would come of it; nothing is changed. */
  'imports.look': call(choices)<ImportLook>(),
  /** Brings it in: all of it in one transaction, or nothing. */
  'imports.bringIn': call(choices.extend({ map: exchangeMap }))<ImportOutcome>(),
  'imports.last': call(nothing)<LastImport | null>(),
  /** Takes the last file that the present person brought in back, everywhere, in one step. */
  'imports.takeBack': call(z.object({ importId: id }))<null>(),
  /** Asks where to write the report of what did not fit; true when it was written. */
  'imports.saveReport': call(
    z.object({
      token: z.string().max(100),
      header: z.array(z.string().max(100)).length(5),
      lines: z.array(reportLine).max(200_000),
    }),
  )<boolean>(),
}
