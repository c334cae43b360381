import type { Db } from '@main/study/connection'
import { canonical } from '@main/study/history/canonical'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change, InstrumentRow } from '@main/study/rows'

/** Where the scales of a package find their place in the study. */
export interface ScalePlaces {
  /** The package's ids, and by which ids these scales go here. */
  readonly ids: ReadonlyMap<string, string>
  /** Scales to add. */
  readonly changes: readonly Change[]
}

/**
 * A scale that is here already, by its id or by every word of it, is used as it is. Another one comes in under its own id; where
 * its key and version are taken by a different scale, as the next version.
 */
export function placesOfScales(db: Db, brought: readonly InstrumentRow[]): ScalePlaces {
  const ids = new Map<string, string>()
  const added: InstrumentRow[] = []
  const present = selectRows(db, 'instrument', 'ORDER BY id')
  for (const scale of brought) {
    const here = findSame(db, present, scale)
    ids.set(scale.id, here?.id ?? scale.id)
    if (here === undefined) added.push(fitIn(scale, [...present, ...added]))
  }
  return { ids, changes: added.map((after) => ({ table: 'instrument', before: null, after })) }
}

function findSame(db: Db, present: readonly InstrumentRow[], scale: InstrumentRow): InstrumentRow | undefined {
  const words = canonical(scale.json)
  const byId = findRow(db, 'instrument', scale.id)
  if (byId !== undefined && canonical(byId.json) === words) return byId
  return present.find(
    ({ key, version, json }) => key === scale.key && version === scale.version && canonical(json) === words,
  )
}

function fitIn(scale: InstrumentRow, taken: readonly InstrumentRow[]): InstrumentRow {
  const ofKey = taken.filter(({ key }) => key === scale.key)
  const isTaken = ofKey.some(({ version }) => version === scale.version)
  const version = isTaken ? Math.max(...ofKey.map((other) => other.version)) + 1 : scale.version
  return { ...scale, version, json: { ...scale.json, version }, isDefault: taken.length === 0 }
}
