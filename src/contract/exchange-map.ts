import { z } from 'zod'
import { type ExchangeMap, tierMeanings } from '@domain/exchange/exchange-map'

const meanings = z.record(z.string(), z.string().nullable()).default({})

/** A file that says what the names of another file mean here. */
export const exchangeMap = z
  .object({
    recordings: meanings,
    codes: meanings,
    subjects: meanings,
    tiers: z.record(z.string(), z.enum(tierMeanings).nullable()).default({}),
    raters: z.record(z.string(), z.boolean()).optional(),
  })
  .strict() satisfies z.ZodType<ExchangeMap>
