import { z } from 'zod'
import { call } from '@contract/call'
import { id, language, nothing } from '@contract/fields'

/** Settings of this computer's user; nothing of a study is kept here. */
export const settingsSchema = z
  .object({
    language: language.nullable(),
    theme: z.enum(['system', 'light', 'dark']),
    /** Command id -> `Shift+KeyA`; only what differs from the defaults. */
    keys: z.record(z.string().max(60), z.string().max(60)),
    /** Panel sizes and the like, by the place they belong to. */
    layout: z.record(z.string().max(60), z.array(z.number()).max(20)),
    pauseWhileTyping: z.boolean(),
    holdToMark: z.boolean(),
    playbackRate: z.number().min(0.25).max(3),
    volume: z.number().min(0).max(1),
    /** How several pictures of one recording stand. */
    pictures: z.enum(['beside', 'grid']),
    captions: z.enum(['off', 'en', 'nb']),
    /** The sound's lane of the timeline is shown. */
    soundShown: z.boolean(),
    /** Its height in CSS pixels. */
    soundHeight: z.number().min(32).max(240),
    /** Small pictures of the film on the timeline. */
    thumbnails: z.boolean(),
    timelineRows: z.enum(['code', 'item', 'subject']),
  })
  .strict()

export type Settings = z.output<typeof settingsSchema>

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly sqlite: string
  readonly platform: string
  /** The operating system's language, as Spole speaks it. */
  readonly systemLanguage: 'en' | 'nb'
}

/** The tables that can be exported. */
export const exportedTables = ['events', 'scores', 'comments'] as const
export type ExportedTable = (typeof exportedTables)[number]

export interface Exported {
  readonly files: readonly string[]
  readonly rows: number
}

export const appCalls = {
  'app.info': call(nothing)<AppInfo>(),
  'app.notices': call(nothing)<string>(),
  'app.showLog': call(nothing)<null>(),
  'settings.get': call(nothing)<Settings>(),
  'settings.set': call(settingsSchema.partial())<Settings>(),
  /** Asks where to write; null when the person changed their mind. Writes a data dictionary beside it. */
  'export.csv': call(z.object({ what: z.enum(exportedTables), recordingId: id.nullable() }))<Exported | null>(),
  'jobs.cancel': call(z.object({ jobId: z.string().max(100) }))<null>(),
}
