import type { Instrument } from '@domain/instrument/instrument'
import { mayFollowWork } from '@domain/rating/blinding'
import type { InstrumentSummary, StoredInstrument } from '@contract/calls/instruments'
import { SpoleError } from '@contract/error'
import { forgetCodebook } from '@main/study/codebook'
import { type Db, first } from '@main/study/connection'
import { applyChanges } from '@main/study/history/apply'
import type { HistoryLabel } from '@main/study/history/label'
import { newId } from '@main/study/identifier'
import { studyRow } from '@main/study/queries/study'
import { viewerOf, visibleRatings } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change, InstrumentRow } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

export function listInstruments(db: Db): readonly InstrumentSummary[] {
  return selectRows(db, 'instrument', 'ORDER BY key, version DESC').map((row) => summaryOf(db, row))
}

export function getInstrument(db: Db, id: string): StoredInstrument {
  const row = instrumentRow(db, id)
  return { ...summaryOf(db, row), instrument: row.json }
}

export function instrumentRow(db: Db, id: string): InstrumentRow {
  const row = findRow(db, 'instrument', id)
  if (row === undefined) throw new SpoleError('not-found', { what: 'instrument', id })
  return row
}

/** The instrument that new ratings use. */
export function defaultInstrument(db: Db): InstrumentRow {
  const [row] = selectRows(db, 'instrument', 'ORDER BY isDefault DESC, id DESC LIMIT 1')
  if (row === undefined) throw new SpoleError('not-found', { what: 'instrument', id: '' })
  return row
}

/** Adds an instrument (from a file); a key and version that is taken gets the next free version. */
export function addInstrument(
  db: Db,
  instrument: Instrument,
  label: HistoryLabel = 'instrument.import',
): StoredInstrument {
  return inTransaction(db, () => {
    const taken = first(
      db,
      'SELECT 1 FROM instrument WHERE key = ? AND version = ?',
      instrument.key,
      instrument.version,
    )
    const version = taken === undefined ? instrument.version : nextVersion(db, instrument.key)
    const row: InstrumentRow = {
      id: newId(),
      key: instrument.key,
      version,
      json: { ...instrument, version },
      isDefault: countInstruments(db) === 0,
    }
    write(db, label, [{ table: 'instrument', before: null, after: row }])
    return getInstrument(db, row.id)
  })
}

/** Copies under a new key; the copy can be edited. */
export function duplicateInstrument(
  db: Db,
  { id, title }: { readonly id: string; readonly title: string },
): StoredInstrument {
  return inTransaction(db, () => {
    const { json } = instrumentRow(db, id)
    const copy: Instrument = {
      ...json,
      key: freeKey(db, json.key),
      version: 1,
      title: { en: title, nb: title },
      shortTitle: title,
    }
    return addInstrument(db, copy, 'instrument.duplicate')
  })
}

/** Saves an edit in place or, once a rating uses it, as the next version (which takes over as default). */
export function saveInstrument(
  db: Db,
  { id, instrument }: { readonly id: string; readonly instrument: Instrument },
): StoredInstrument {
  return inTransaction(db, () => {
    const before = instrumentRow(db, id)
    if (isFrozen(db, id)) return saveNextVersion(db, before, instrument)
    const json: Instrument = { ...instrument, key: before.key, version: before.version }
    write(db, 'instrument.edit', [{ table: 'instrument', before, after: { ...before, json } }])
    forgetCodebook(db, id)
    return getInstrument(db, id)
  })
}

function saveNextVersion(db: Db, before: InstrumentRow, instrument: Instrument): StoredInstrument {
  const version = nextVersion(db, before.key)
  const after: InstrumentRow = {
    id: newId(),
    key: before.key,
    version,
    json: { ...instrument, key: before.key, version },
    isDefault: before.isDefault,
  }
  const changes: Change[] = before.isDefault
    ? [{ table: 'instrument', before, after: { ...before, isDefault: false } }]
    : []
  write(db, 'instrument.edit', [...changes, { table: 'instrument', before: null, after }])
  return getInstrument(db, after.id)
}

export function removeInstrument(db: Db, id: string): void {
  inTransaction(db, () => {
    const before = instrumentRow(db, id)
    if (isFrozen(db, id)) throw new SpoleError('instrument-frozen', { ratings: knownCount(db, id) })
    if (countInstruments(db) === 1) throw new SpoleError('instrument-frozen', { ratings: 0 })
    write(db, 'instrument.remove', [{ table: 'instrument', before, after: null }])
    forgetCodebook(db, id)
    if (before.isDefault) setDefaultInstrument(db, defaultInstrument(db).id)
  })
}

export function setDefaultInstrument(db: Db, id: string): void {
  inTransaction(db, () => {
    const next = instrumentRow(db, id)
    if (next.isDefault) return
    const others = selectRows(db, 'instrument', 'WHERE isDefault = 1')
    write(db, 'instrument.default', [
      ...others.map((before) => ({ table: 'instrument', before, after: { ...before, isDefault: false } }) as const),
      { table: 'instrument', before: next, after: { ...next, isDefault: true } },
    ])
  })
}

function write(db: Db, label: HistoryLabel, changes: readonly Change[]): void {
  applyChanges(db, { personId: studyRow(db).currentPersonId, scope: 'study', label, action: 'do', changes })
}

function summaryOf(db: Db, row: InstrumentRow): InstrumentSummary {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    title: row.json.title,
    shortTitle: row.json.shortTitle,
    itemCount: row.json.items.length,
    codeCount: row.json.codes.length,
    frozen: isFrozen(db, row.id),
    ratingCount: knownCount(db, row.id),
    isDefault: row.isDefault,
  }
}

/** Ratings made with it must keep meaning the same: those that are here, and those that a package may bring. */
function isFrozen(db: Db, id: string): boolean {
  const traveller = 'SELECT 1 FROM package, json_each(package.instruments) WHERE json_each.value = ? LIMIT 1'
  const rating = 'SELECT 1 FROM rating WHERE instrumentId = ? LIMIT 1'
  return first(db, rating, id) !== undefined || first(db, traveller, id) !== undefined
}

/** How many ratings use it, of those that the present person may know of. */
function knownCount(db: Db, instrumentId: string): number {
  const viewer = viewerOf(db, studyRow(db).currentPersonId)
  if (!mayFollowWork(viewer))
    return visibleRatings(db, viewer, null).filter((rating) => rating.instrumentId === instrumentId).length
  return (
    first<{ ratings: number }>(db, 'SELECT count(*) AS ratings FROM rating WHERE instrumentId = ?', instrumentId)
      ?.ratings ?? 0
  )
}

function countInstruments(db: Db): number {
  return first<{ rows: number }>(db, 'SELECT count(*) AS rows FROM instrument')?.rows ?? 0
}

function nextVersion(db: Db, key: string): number {
  return (
    (first<{ newest: number | null }>(db, 'SELECT max(version) AS newest FROM instrument WHERE key = ?', key)?.newest ??
      0) + 1
  )
}

function freeKey(db: Db, key: string): string {
  const base = key.slice(0, 70)
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}`
    if (first(db, 'SELECT 1 FROM instrument WHERE key = ?', candidate) === undefined) return candidate
  }
}
