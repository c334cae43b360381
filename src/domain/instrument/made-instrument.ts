import type { Code, Instrument, Item } from '@domain/instrument/instrument'

/** Scales for tests: only what a test is about has to be said. */

/** A scale without items and codes, in two dimensions. */
export function madeInstrument(said: Partial<Instrument> = {}): Instrument {
  return {
    key: 'test',
    version: 1,
    title: {},
    shortTitle: 'Test',
    dimensions: ['adherence', 'quality'].map((id) => ({ id, name: {}, min: 1, max: 7, adequate: null })),
    overall: ['quality'],
    items: [],
    codes: [],
    ...said,
  }
}

export function madeItem(number: number, said: Partial<Item> = {}): Item {
  return {
    number,
    name: {},
    shortName: {},
    groupSpecific: false,
    dimensions: ['adherence', 'quality'],
    anchors: [],
    notApplicableWhen: null,
    ...said,
  }
}

export function madeCode(id: string, said: Partial<Code> = {}): Code {
  return {
    id,
    kind: 'point',
    name: {},
    definition: {},
    key: null,
    color: '#606b75',
    shape: 'circle',
    item: null,
    modifiers: [],
    exclusiveGroup: null,
    subject: 'optional',
    ...said,
  }
}
