import type { Anchor, Code, Dimension, Instrument, Item } from '@domain/instrument/instrument'

function freeId(taken: readonly { readonly id: string }[], wanted: string): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

/** The instrument with another item at the end, rated on all dimensions. */
export function addItem(instrument: Instrument): Instrument {
  const number = Math.max(0, ...instrument.items.map((item) => item.number)) + 1
  const item: Item = {
    number,
    name: {},
    shortName: {},
    groupSpecific: false,
    dimensions: instrument.dimensions.map(({ id }) => id),
    anchors: [],
    notApplicableWhen: null,
  }
  return { ...instrument, items: [...instrument.items, item] }
}

export function changeItem(instrument: Instrument, place: number, patch: Partial<Item>): Instrument {
  const before = instrument.items[place]
  const items = instrument.items.map((item, at) => (at === place ? { ...item, ...patch } : item))
  const renumbered = patch.number
  if (before === undefined || renumbered === undefined) return { ...instrument, items }
  // Codes follow their item to its new number.
  const codes = instrument.codes.map((code) => (code.item === before.number ? { ...code, item: renumbered } : code))
  return { ...instrument, items, codes }
}

/** The instrument without an item; codes that stood for it stand for none. */
export function removeItem(instrument: Instrument, place: number): Instrument {
  const gone = instrument.items[place]?.number
  return {
    ...instrument,
    items: instrument.items.filter((_, at) => at !== place),
    codes: instrument.codes.map((code) => (code.item === gone ? { ...code, item: null } : code)),
  }
}

/** The anchors of an item after the words for one grade changed; empty words take the anchor away. */
export function changeAnchor(anchors: readonly Anchor[], changed: Anchor): readonly Anchor[] {
  const others = anchors.filter(({ dimension, grade }) => dimension !== changed.dimension || grade !== changed.grade)
  const isEmpty = (changed.text.en ?? '') === '' && (changed.text.nb ?? '') === ''
  const all = isEmpty ? others : [...others, changed]
  return all.toSorted((left, right) => left.dimension.localeCompare(right.dimension) || left.grade - right.grade)
}

/** The instrument with another code at the end, a point without a key. */
export function addCode(instrument: Instrument): Instrument {
  const code: Code = {
    id: freeId(instrument.codes, 'code'),
    kind: 'point',
    name: {},
    definition: {},
    key: null,
    color: '#6fabcf',
    shape: 'circle',
    item: null,
    modifiers: [],
    exclusiveGroup: null,
    subject: 'optional',
  }
  return { ...instrument, codes: [...instrument.codes, code] }
}

/** A point is never exclusive: making one leaves the group. */
export function changeCode(instrument: Instrument, place: number, patch: Partial<Code>): Instrument {
  const change = patch.kind === 'point' ? { ...patch, exclusiveGroup: null } : patch
  return { ...instrument, codes: instrument.codes.map((code, at) => (at === place ? { ...code, ...change } : code)) }
}

export function removeCode(instrument: Instrument, place: number): Instrument {
  return { ...instrument, codes: instrument.codes.filter((_, at) => at !== place) }
}

export function addModifier(code: Code): Code['modifiers'] {
  return [...code.modifiers, { id: freeId(code.modifiers, 'modifier'), name: {} }]
}

export function addDimension(instrument: Instrument): Instrument {
  const dimension: Dimension = {
    id: freeId(instrument.dimensions, 'dimension'),
    name: {},
    min: 1,
    max: 7,
    adequate: null,
  }
  return { ...instrument, dimensions: [...instrument.dimensions, dimension] }
}

/** The instrument without a dimension, nor anything that was said on it. */
export function removeDimension(instrument: Instrument, id: string): Instrument {
  return {
    ...instrument,
    dimensions: instrument.dimensions.filter((dimension) => dimension.id !== id),
    overall: instrument.overall.filter((dimension) => dimension !== id),
    items: instrument.items.map((item) => ({
      ...item,
      dimensions: item.dimensions.filter((dimension) => dimension !== id),
      anchors: item.anchors.filter(({ dimension }) => dimension !== id),
    })),
  }
}
