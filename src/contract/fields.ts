import { z } from 'zod'
import { participantRoles } from '@domain/recording/recording'
import { personRoles } from '@domain/rating/person'

/** Bounds keep a hostile or broken caller from filling the study with one field. */
const longestName = 200
const longestText = 20_000

/** A UUIDv7 as text. */
export const id = z.uuid()

export const name = z.string().trim().min(1).max(longestName)
export const optionalName = z.string().trim().max(longestName)
export const text = z.string().max(longestText)

/** `YYYY-MM-DD` */
export const isoDate = z.iso.date()

/** Whole milliseconds of recording time; 100 days is more than any recording. */
export const milliseconds = z.int().min(0).max(8_640_000_000)

/** Clock time in whole milliseconds since 1970, up to the year 2286. */
export const clockMs = z.int().min(0).max(9_999_999_999_999)

/** Recording time at which a media file starts: one that began before the first file starts below 0. */
export const mediaOffset = z.int().min(-8_640_000_000).max(8_640_000_000)

/** An identifier inside an instrument: `stop-and-rewind`. */
export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** Passphrases are stretched, not stored; the bound only stops megabytes. */
export const passphrase = z.string().min(1).max(1000)

export const participantRole = z.enum(participantRoles)
export const personRole = z.enum(personRoles)
export const language = z.enum(['en', 'nb'])
export const nothing = z.object({}).strict()
