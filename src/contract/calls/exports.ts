import { z } from 'zod'
import { givenTables, givingFormats, leavableParts } from '@domain/exchange/giving-out'
import type { ExchangeLoss } from '@domain/exchange/written-work'
import { call } from '@contract/call'
import { id, nothing } from '@contract/fields'

const wish = z.object({
  format: z.enum(givingFormats),
  tables: z.array(z.enum(givenTables)).min(1).max(givenTables.length).readonly(),
  recordingIds: z.array(id).min(1).max(100_000).readonly().nullable(),
  ratings: z.enum(['all', 'own']),
  without: z.array(z.enum(leavableParts)).max(leavableParts.length).readonly(),
})

/** What would leave the study, counted before anything is written. */
export interface GivingOutline {
  readonly files: readonly string[]
  /** Several files go into a folder; one, or one with its companions, goes where it is wanted. */
  readonly isFolder: boolean
  /** Rows of tables, or events of other files. */
  readonly rows: number
  readonly losses: readonly ExchangeLoss[]
  readonly ratings: { readonly own: number; readonly others: number }
  /** Those whose ratings are in it, as they are called there. */
  readonly raters: readonly string[]
}

export interface GivenOut {
  /** Names of the files that were written. */
  readonly files: readonly string[]
  /** Name of the folder that was made for them; null where they stand where one was wanted. */
  readonly folder: string | null
  readonly rows: number
  readonly losses: readonly ExchangeLoss[]
}

export const exportCalls = {
  'exports.outline': call(wish)<GivingOutline>(),
  /** Asks where to write; null when the person changed their mind. */
  'exports.write': call(wish)<GivenOut | null>(),
  /** Shows what was written last in the system's own window of files. */
  'exports.reveal': call(nothing)<null>(),
}
