import { type Db, first } from '@main/study/connection'
import { beforeFirst } from '@main/study/history/chain'

/** Where the chain of the history ends now. */
export interface LastRecord {
  readonly seq: number
  readonly hash: string
}

const none: LastRecord = { seq: 0, hash: beforeFirst }

export function lastRecord(db: Db): LastRecord {
  return first<LastRecord>(db, 'SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1') ?? none
}
