import { z } from 'zod'
import { call } from '@contract/call'
import { language, nothing } from '@contract/fields'

const rowKey = z.string().max(100)
/** No person changes more; a caller that does would fill the disk. */
const mostEntries = 2000
const record = <Value extends z.ZodType>(longestKey: number, value: Value) =>
  z.record(z.string().max(longestKey), value).refine((entries) => Object.keys(entries).length <= mostEntries)

const rowHeight = z.enum(['small', 'normal', 'tall'])

const timelineArrangement = z.object({
  order: z.array(rowKey).max(1000).readonly(),
  hidden: z.array(rowKey).max(1000).readonly(),
  /** Rows that are opened into one for each of their codes. */
  open: z.array(rowKey).max(1000).readonly(),
  height: rowHeight,
  heights: record(100, rowHeight).readonly(),
})

const timelineCustomRow = z.object({
  id: rowKey,
  name: z.string().max(100),
  codes: z.array(z.string().max(100)).max(500).readonly(),
})

/** Settings of this computer's user; nothing of a study is kept here. */
export const settingsSchema = z
  .object({
    language: language.nullable(),
    theme: z.enum(['system', 'light', 'dark']),
    /** Command id -> `Shift+KeyA`; only what differs from the defaults. */
    keys: record(60, z.string().max(60)),
    /** Panel sizes and the like, by the place they belong to. */
    layout: record(60, z.array(z.number()).max(20)),
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
    /** Words for the size of coefficients beside the numbers of agreement. */
    sizeWords: z.boolean(),
    timelineRows: z.enum(['code', 'item', 'subject', 'custom']),
    /** Rows without events are shown as well. */
    timelineAllRows: z.boolean(),
    timelineFollow: z.enum(['off', 'page', 'centre']),
    /** How rows are arranged, by instrument and kind of row: `mbt-g-aqs/code`. */
    timelineArrangements: record(120, timelineArrangement),
    /** Rows of the person's own, by instrument. */
    timelineCustomRows: record(100, z.array(timelineCustomRow).max(100).readonly()),
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

export const appCalls = {
  'app.info': call(nothing)<AppInfo>(),
  'app.notices': call(nothing)<string>(),
  'app.showLog': call(nothing)<null>(),
  'settings.get': call(nothing)<Settings>(),
  'settings.set': call(settingsSchema.partial())<Settings>(),
  'jobs.cancel': call(z.object({ jobId: z.string().max(100) }))<null>(),
}
