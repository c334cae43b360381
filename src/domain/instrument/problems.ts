import type { Code, Dimension, Instrument, Item, LocalText } from '@domain/instrument/instrument'

/** Where the parts of an instrument do not fit together; texts are `instrument.problems.<kind>`. */
export type InstrumentProblem =
  | Readonly<{ kind: 'empty-title' }>
  | Readonly<{ kind: 'empty-name'; of: NamedPart; id: string }>
  | Readonly<{ kind: 'duplicate-id'; of: 'dimension' | 'code' | 'modifier'; id: string }>
  | Readonly<{ kind: 'duplicate-item'; item: number }>
  | Readonly<{ kind: 'empty-range'; dimension: string; min: number; max: number }>
  | Readonly<{ kind: 'adequate-outside'; dimension: string; adequate: number; min: number; max: number }>
  | Readonly<{ kind: 'unknown-dimension'; item: number | null; dimension: string }>
  | Readonly<{ kind: 'anchor-outside'; item: number; dimension: string; grade: number }>
  | Readonly<{ kind: 'duplicate-anchor'; item: number; dimension: string; grade: number }>
  | Readonly<{ kind: 'unknown-item'; code: string; item: number }>
  | Readonly<{ kind: 'same-key'; key: string; code: string; otherCode: string }>
  | Readonly<{ kind: 'reserved-key'; key: string; code: string; command: string }>
  | Readonly<{ kind: 'exclusive-point'; code: string; exclusiveGroup: string }>

type NamedPart = 'dimension' | 'item' | 'code' | 'modifier'

/**
 * Everything that keeps an instrument of the right shape from being used. `reservedKeys` are the keys that the app
 * itself uses while rating, each with its command (`reservedKeys` in domain/keys/chord).
 */
export function problemsOf(
  instrument: Instrument,
  reservedKeys: ReadonlyMap<string, string>,
): readonly InstrumentProblem[] {
  return [
    ...(isEmpty(instrument.title) ? [{ kind: 'empty-title' } as const] : []),
    ...emptyNames(instrument),
    ...duplicates(instrument),
    ...instrument.dimensions.flatMap(problemsOfDimension),
    ...problemsOfOverall(instrument),
    ...instrument.items.flatMap((item) => problemsOfItem(item, instrument)),
    ...instrument.codes.flatMap((code) => problemsOfCode(code, instrument)),
    ...problemsOfKeys(instrument.codes, reservedKeys),
  ]
}

function emptyNames({ dimensions, items, codes }: Instrument): readonly InstrumentProblem[] {
  const named: readonly (readonly [NamedPart, string, LocalText])[] = [
    ...dimensions.map(({ id, name }) => ['dimension', id, name] as const),
    ...items.map(({ number, name }) => ['item', String(number), name] as const),
    ...codes.map(({ id, name }) => ['code', id, name] as const),
    ...codes.flatMap(({ modifiers }) => modifiers.map(({ id, name }) => ['modifier', id, name] as const)),
  ]
  return named.filter(([, , name]) => isEmpty(name)).map(([of, id]) => ({ kind: 'empty-name', of, id }))
}

function duplicates({ dimensions, items, codes }: Instrument): readonly InstrumentProblem[] {
  const ofIds = (of: 'dimension' | 'code' | 'modifier', parts: readonly { readonly id: string }[]) =>
    repeated(parts.map(({ id }) => id)).map((id) => ({ kind: 'duplicate-id', of, id }) as const)
  return [
    ...ofIds('dimension', dimensions),
    ...ofIds('code', codes),
    ...codes.flatMap(({ modifiers }) => ofIds('modifier', modifiers)),
    ...repeated(items.map(({ number }) => number)).map((item) => ({ kind: 'duplicate-item', item }) as const),
  ]
}

function problemsOfDimension({ id, min, max, adequate }: Dimension): readonly InstrumentProblem[] {
  if (min >= max) return [{ kind: 'empty-range', dimension: id, min, max }]
  if (adequate !== null && (adequate < min || adequate > max)) {
    return [{ kind: 'adequate-outside', dimension: id, adequate, min, max }]
  }
  return []
}

function problemsOfOverall({ overall, dimensions }: Instrument): readonly InstrumentProblem[] {
  return unknown(overall, dimensions).map((dimension) => ({ kind: 'unknown-dimension', item: null, dimension }))
}

function problemsOfItem(item: Item, { dimensions }: Instrument): readonly InstrumentProblem[] {
  const { number, anchors } = item
  const named = [...new Set([...item.dimensions, ...anchors.map(({ dimension }) => dimension)])]
  const outside = anchors.filter(({ dimension, grade }) => {
    const scale = dimensions.find(({ id }) => id === dimension)
    return scale !== undefined && (grade < scale.min || grade > scale.max)
  })
  const twice = anchors.filter((anchor, index) => anchors.findIndex((other) => isSameGrade(anchor, other)) < index)
  return [
    ...unknown(named, dimensions).map((dimension) => ({ kind: 'unknown-dimension', item: number, dimension }) as const),
    ...outside.map(({ dimension, grade }) => ({ kind: 'anchor-outside', item: number, dimension, grade }) as const),
    ...twice.map(({ dimension, grade }) => ({ kind: 'duplicate-anchor', item: number, dimension, grade }) as const),
  ]
}

function problemsOfCode({ id, kind, item, exclusiveGroup }: Code, { items }: Instrument): readonly InstrumentProblem[] {
  const problems: InstrumentProblem[] = []
  if (item !== null && !items.some(({ number }) => number === item))
    problems.push({ kind: 'unknown-item', code: id, item })
  if (exclusiveGroup !== null && kind === 'point') problems.push({ kind: 'exclusive-point', code: id, exclusiveGroup })
  return problems
}

function problemsOfKeys(
  codes: readonly Code[],
  reservedKeys: ReadonlyMap<string, string>,
): readonly InstrumentProblem[] {
  const firstWith = new Map<string, string>()
  const problems: InstrumentProblem[] = []
  for (const { id: code, key } of codes) {
    if (key === null) continue
    const command = reservedKeys.get(key)
    const otherCode = firstWith.get(key)
    if (command !== undefined) problems.push({ kind: 'reserved-key', key, code, command })
    if (otherCode === undefined) firstWith.set(key, code)
    else problems.push({ kind: 'same-key', key, code: otherCode, otherCode: code })
  }
  return problems
}

function isSameGrade(left: Item['anchors'][number], right: Item['anchors'][number]): boolean {
  return left.dimension === right.dimension && left.grade === right.grade
}

function unknown(ids: readonly string[], dimensions: readonly Dimension[]): readonly string[] {
  return ids.filter((id) => !dimensions.some((dimension) => dimension.id === id))
}

/** Each value that stands more than once, once. */
function repeated<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))]
}

function isEmpty({ en, nb }: LocalText): boolean {
  return (en ?? '').trim() === '' && (nb ?? '').trim() === ''
}
