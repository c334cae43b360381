import { finestBinMs } from '@domain/recording/waveform'
import { SpoleError } from '@contract/error'
import type { StoredPart, WaveformState } from '@contract/calls/waveform'
import { all, type Db, first, run } from '@main/study/connection'
import { findRow } from '@main/study/row-store'
import { inTransaction } from '@main/study/transaction'

interface PartRange {
  readonly mediaId: string
  readonly level: number
  readonly from: number
  readonly to: number
}

interface KeptWaveform {
  readonly mediaId: string
  readonly parts: readonly Readonly<{ level: number; part: number; data: Uint8Array }>[]
  readonly isComplete: boolean
}

/** How much of a medium's waveform is kept; null for none, or one with bins of another length. */
export function waveformState(db: Db, mediaId: string): WaveformState | null {
  const found = first<{ isComplete: number }>(
    db,
    'SELECT isComplete FROM waveform WHERE mediaId = ? AND binMs = ?',
    mediaId,
    finestBinMs,
  )
  if (found === undefined) return null
  const last = first<{ part: number | null }>(
    db,
    'SELECT max(part) AS part FROM waveformPart WHERE mediaId = ? AND level = 0',
    mediaId,
  )
  return { isComplete: found.isComplete === 1, doneParts: (last?.part ?? -1) + 1 }
}

/** The kept parts of a level from one up to (and without) another. */
export function waveformParts(db: Db, { mediaId, level, from, to }: PartRange): readonly StoredPart[] {
  const rows = all<{ part: number; data: Uint8Array<ArrayBuffer> }>(
    db,
    'SELECT part, data FROM waveformPart WHERE mediaId = ? AND level = ? AND part >= ? AND part < ? ORDER BY part',
    mediaId,
    level,
    from,
    to,
  )
  return rows.map(({ part, data }) => ({ level, part, data }))
}

/** Keeps parts of a medium's waveform, in place of older ones. */
export function keepWaveform(db: Db, { mediaId, parts, isComplete }: KeptWaveform): void {
  inTransaction(db, () => {
    if (findRow(db, 'media', mediaId) === undefined) throw new SpoleError('not-found', { what: 'media', id: mediaId })
    const known = first<{ binMs: number }>(db, 'SELECT binMs FROM waveform WHERE mediaId = ?', mediaId)
    if (known !== undefined && known.binMs !== finestBinMs) dropWaveform(db, mediaId)
    run(
      db,
      `INSERT INTO waveform (mediaId, binMs, isComplete) VALUES (?, ?, ?)
       ON CONFLICT (mediaId) DO UPDATE SET isComplete = excluded.isComplete`,
      mediaId,
      finestBinMs,
      isComplete ? 1 : 0,
    )
    for (const { level, part, data } of parts) {
      run(
        db,
        'INSERT OR REPLACE INTO waveformPart (mediaId, level, part, data) VALUES (?, ?, ?, ?)',
        mediaId,
        level,
        part,
        data,
      )
    }
  })
}

/** Forgets a waveform, when another file has taken its medium's place. */
export function dropWaveform(db: Db, mediaId: string): void {
  run(db, 'DELETE FROM waveform WHERE mediaId = ?', mediaId)
}
