import { z } from 'zod'
import type { Instrument } from '@domain/instrument/instrument'
import { call } from '@contract/call'
import { id, name, nothing } from '@contract/fields'
import { instrumentSchema } from '@contract/instrument'

export interface InstrumentSummary {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly title: Instrument['title']
  readonly shortTitle: string
  readonly itemCount: number
  readonly codeCount: number
  /** A rating uses it, so it can no longer be edited; editing makes the next version. */
  readonly frozen: boolean
  readonly ratingCount: number
  /** New ratings use this one. */
  readonly isDefault: boolean
}

export interface StoredInstrument extends InstrumentSummary {
  readonly instrument: Instrument
}

export const instrumentCalls = {
  'instruments.list': call(nothing)<readonly InstrumentSummary[]>(),
  'instruments.get': call(z.object({ id }))<StoredInstrument>(),
  /** Copies under a new key; the copy can be edited. */
  'instruments.duplicate': call(z.object({ id, title: name }))<StoredInstrument>(),
  /** Saves an edit: in place, or (when frozen) as the next version, which is returned. */
  'instruments.save': call(z.object({ id, instrument: instrumentSchema }))<StoredInstrument>(),
  'instruments.remove': call(z.object({ id }))<null>(),
  'instruments.setDefault': call(z.object({ id }))<null>(),
  /** Asks for a file; null when the person changed their mind. */
  'instruments.import': call(nothing)<StoredInstrument | null>(),
  /** Asks where to write it; true when written. */
  'instruments.export': call(z.object({ id }))<boolean>(),
}
