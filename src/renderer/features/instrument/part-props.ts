import type { Instrument } from '@domain/instrument/instrument'

/** What each tab of the editor gets. */
export interface PartProps {
  readonly instrument: Instrument
  readonly onChange: (instrument: Instrument) => void
  readonly isReadOnly: boolean
  readonly reserved: ReadonlyMap<string, string>
}
