import { z } from 'zod'
import { columnMeanings, timeForms } from '@domain/exchange/tables/table-map'
import { type ExchangeMap, tierMeanings } from '@domain/exchange/exchange-map'

/** No file has more names, or longer ones, of which a person would say something. */
const mostNames = 20_000
const nameIn = z.string().max(10_000)
const said = <Said extends z.ZodType>(meaning: Said) =>
  z.record(nameIn, meaning).refine((record) => Object.keys(record).length <= mostNames)

const meanings = said(nameIn.nullable()).default({})

const columnMeaning = z.union([
  z.enum(columnMeanings),
  z.object({ item: z.number().int().min(0).max(999).nullable(), dimension: nameIn }).strict(),
])

/** What a person says of a table's columns. */
const tableMap = z
  .object({
    columns: said(columnMeaning.nullable()).optional(),
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
    tiers: said(z.enum(tierMeanings).nullable()).default({}),
    raters: said(z.boolean()).optional(),
    table: tableMap.optional(),
  })
  .strict() satisfies z.ZodType<ExchangeMap>
