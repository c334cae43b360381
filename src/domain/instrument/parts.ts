import type { Code, Dimension, Instrument, Item } from '@domain/instrument/instrument'

/** The code with this id, if the instrument has it. */
export function codeById({ codes }: Instrument, id: string): Code | undefined {
  return codes.find((code) => code.id === id)
}

/** The item with this number, if the instrument has it. */
export function itemByNumber({ items }: Instrument, number: number): Item | undefined {
  return items.find((item) => item.number === number)
}

/** The dimension with this id, if the instrument has it. */
export function dimensionById({ dimensions }: Instrument, id: string): Dimension | undefined {
  return dimensions.find((dimension) => dimension.id === id)
}

/** The codes whose events are evidence for an item. */
export function codesOfItem({ codes }: Instrument, number: number): readonly Code[] {
  return codes.filter(({ item }) => item === number)
}

/** The instrument as its next version: one above all versions that its key has. */
export function nextVersion(instrument: Instrument, versions: readonly number[]): Instrument {
  return { ...instrument, version: Math.max(instrument.version, ...versions) + 1 }
}
