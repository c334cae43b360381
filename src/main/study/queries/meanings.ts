import { createHash } from 'node:crypto'
import type { ExchangeMap } from '@domain/exchange/exchange-map'
import { exchangeMap } from '@contract/exchange-map'
import { all, type Db, first, run } from '@main/study/connection'
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

/**
 * Forgets which names of files mean pseudonyms that no participant has (any more): such a list says who somebody is.
 */
export function forgetNames(db: Db): void {
  const said = all<{ personId: string; scheme: string; map: string }>(
    db,
    'SELECT personId, scheme, map FROM exchangeMeaning',
  )
  if (said.length === 0) return
  const pseudonyms = new Set(
    all<{ pseudonym: string }>(db, 'SELECT DISTINCT pseudonym FROM participant').map(({ pseudonym }) => pseudonym),
  )
  for (const { personId, scheme, map } of said) {
    const { subjects, ...others } = exchangeMap.parse(JSON.parse(map))
    const kept = Object.entries(subjects).filter(([, pseudonym]) => pseudonym !== null && pseudonyms.has(pseudonym))
    if (kept.length === Object.keys(subjects).length) continue
    const text = JSON.stringify({ ...others, subjects: Object.fromEntries(kept) })
    run(db, 'UPDATE exchangeMeaning SET map = ? WHERE personId = ? AND scheme = ?', text, personId, scheme)
  }
}

const digestOf = (scheme: string): string => createHash('sha256').update(scheme).digest('hex')
