import type { Instrument } from '@domain/instrument/instrument'
import { instrumentSchema } from '@contract/instrument'
import mbtGAqs from '@resources/instruments/mbt-g-aqs.json'

/** The instrument that every new study begins with. */
export function builtInInstrument(): Instrument {
  return instrumentSchema.parse(mbtGAqs)
}
