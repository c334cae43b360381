import { createHash } from 'node:crypto'
import type { ExchangeMap } from '@domain/exchange/exchange-map'
import { exchangeMap } from '@contract/exchange-map'
import { type Db, first, run } from '@main/study/connection'
import { inTransaction } from '@main/study/transaction'

interface Asked {
  readonly personId: string
  /** What files of one coding scheme have in common (`schemeOf`). */
  readonly scheme: string
}

export interface SaidMeanings {
  readonly map: ExchangeMap
  readonly saidMs: number
}

/** What this person said last of the names of such a file; null when nothing was. */
export function meaningsSaid(db: Db, { personId, scheme }: Asked): SaidMeanings | null {
  const found = first<{ map: string; saidMs: number }>(
    db,
    'SELECT map, saidMs FROM exchangeMeaning WHERE personId = ? AND scheme = ?',
    personId,
    digestOf(scheme),
  )
  return found === undefined ? null : { map: exchangeMap.parse(JSON.parse(found.map)), saidMs: found.saidMs }
}

/** Keeps what was said of the names of a file. Recordings are left out: the next file has others. */
export function keepMeanings(
  db: Db,
  { personId, scheme }: Asked,
  { codes, subjects, tiers, raters, table }: ExchangeMap,
): void {
  inTransaction(db, () => {
    run(
      db,
      `INSERT INTO exchangeMeaning (personId, scheme, map, saidMs) VALUES (?, ?, ?, ?)
       ON CONFLICT (personId, scheme) DO UPDATE SET map = excluded.map, saidMs = excluded.saidMs`,
      personId,
      digestOf(scheme),
      JSON.stringify({ codes, subjects, tiers, raters, table }),
      Date.now(),
    )
  })
}

const digestOf = (scheme: string): string => createHash('sha256').update(scheme).digest('hex')
