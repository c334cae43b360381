import type { Code, Dimension, Instrument } from '@domain/instrument/instrument'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { findRow } from '@main/study/row-store'

/** An instrument's parts by their ids, for checking marks and scores without reading it anew per key. */
export interface Codebook {
  readonly codes: ReadonlyMap<string, Code>
  /** Dimensions that each item is rated on, by item number. */
  readonly items: ReadonlyMap<number, ReadonlySet<string>>
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly overall: ReadonlySet<string>
  readonly instrument: Instrument
}

const known = new WeakMap<Db, Map<string, Codebook>>()

/** The codebook of an instrument that a rating uses: it is frozen, so it is read once per connection. */
export function codebookOf(db: Db, instrumentId: string): Codebook {
  let ofFile = known.get(db)
  if (ofFile === undefined) {
    ofFile = new Map()
    known.set(db, ofFile)
  }
  let codebook = ofFile.get(instrumentId)
  if (codebook === undefined) {
    const row = findRow(db, 'instrument', instrumentId)
    if (row === undefined) throw new SpoleError('not-found', { what: 'instrument', id: instrumentId })
    codebook = makeCodebook(row.json)
    ofFile.set(instrumentId, codebook)
  }
  return codebook
}

/** An instrument that no rating uses any more can be edited; then it has to be read again. */
export function forgetCodebook(db: Db, instrumentId: string): void {
  known.get(db)?.delete(instrumentId)
}

/** An instrument's parts by their ids. */
export function makeCodebook(instrument: Instrument): Codebook {
  const items = new Map(instrument.items.map((item) => [item.number, new Set(item.dimensions)]))
  return {
    codes: new Map(instrument.codes.map((code) => [code.id, code])),
    items,
    dimensions: new Map(instrument.dimensions.map((dimension) => [dimension.id, dimension])),
    overall: new Set(instrument.overall),
    instrument,
  }
}
