import { z } from 'zod'
import { columnMeanings, timeForms } from '@domain/exchange/tables/table-map'
import { type ExchangeMap, tierMeanings } from '@domain/exchange/exchange-map'

const meanings = z.record(z.string(), z.string().nullable()).default({})

const columnMeaning = z.union([
  z.enum(columnMeanings),
  z.object({ item: z.number().int().min(0).max(999).nullable(), dimension: z.string() }).strict(),
])

/** What a person says of a table's columns. */
const tableMap = z
  .object({
    columns: z.record(z.string(), columnMeaning.nullable()).optional(),
    times: z.enum(timeForms).optional(),
    frameRate: z.number().positive().max(1000).optional(),
  })
  .strict()

/** A file that says what the names of another file mean here. */
export const exchangeMap = z
  .object({
    recordings: meanings,
    codes: meanings,
    subjects: meanings,
    tiers: z.record(z.string(), z.enum(tierMeanings).nullable()).default({}),
    raters: z.record(z.string(), z.boolean()).optional(),
    table: tableMap.optional(),
  })
  .strict() satisfies z.ZodType<ExchangeMap>
