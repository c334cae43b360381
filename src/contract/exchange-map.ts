import { z } from 'zod'
import type { ExchangeMap } from '@domain/exchange/exchange-map'

const meanings = z.record(z.string(), z.string().nullable()).default({})

/** A file that says what the names of another file mean here. */
export const exchangeMap = z
  .object({ recordings: meanings, codes: meanings, subjects: meanings })
  .strict() satisfies z.ZodType<ExchangeMap>
