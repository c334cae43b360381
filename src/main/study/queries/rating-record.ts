import type { RatingRecord } from '@contract/calls/ratings'
import { type Db, first } from '@main/study/connection'
import { workSpellsOf } from '@main/study/queries/work-spells'
import { readableRating } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'

interface Asked {
  readonly personId: string | null
  readonly ratingId: string
}

const ofRating = 'FROM changeTx JOIN change ON change.txId = changeTx.txId WHERE scope = ?'

/**
 * What is on record of how a rating came about. The hash is that of the rating's own last record: it vouches for
 * everything before it and tells nothing of what others have done since.
 */
export function ratingRecord(db: Db, asked: Asked): RatingRecord {
  const rating = readableRating(db, asked)
  const person = findRow(db, 'person', rating.personId)
  return {
    raterName: person?.name ?? '',
    raterRole: findRow(db, 'ratingRole', rating.id)?.role ?? person?.role ?? 'rater',
    workSpells: workSpellsOf(db, rating.id),
    records: first<{ records: number }>(db, `SELECT count(*) AS records ${ofRating}`, rating.id)?.records ?? 0,
    head:
      first<{ seq: number; hash: string; atMs: number }>(
        db,
        `SELECT seq, hash, atMs ${ofRating} ORDER BY seq DESC LIMIT 1`,
        rating.id,
      ) ?? null,
  }
}
