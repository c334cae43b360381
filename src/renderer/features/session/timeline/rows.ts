import type { Event } from '@domain/coding/event'
import type { Code, Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'

/** What the timeline has a row for; `custom` are rows that the person has put together from codes. */
export const rowKinds = ['code', 'item', 'subject', 'custom'] as const
export type RowsBy = (typeof rowKinds)[number]

/** The events of one code in a row. */
export interface RowPart {
  readonly code: string
  readonly label: string
  readonly color: string
}

export interface Row {
  readonly key: string
  readonly label: string
  /** The colour that all codes of the row share, or null. */
  readonly color: string | null
  /** The codes that can stand in it. */
  readonly parts: readonly RowPart[]
}

/** A row as it is drawn. */
export interface ShownRow extends Row {
  /** In CSS pixels. */
  readonly height: number
  /** Whether the row can be opened into one for each of its codes, and is. */
  readonly fold: 'none' | 'closed' | 'open'
  /** The one code of the row that is drawn here, where the row has been opened. */
  readonly part: string | null
}

const drawnOfRow = ['key', 'label', 'color', 'height', 'fold', 'part'] as const satisfies readonly (keyof ShownRow)[]

/** True where both are drawn alike. */
export function sameRows(left: readonly ShownRow[], right: readonly ShownRow[]): boolean {
  return (
    left.length === right.length &&
    left.every((row, index) => drawnOfRow.every((name) => row[name] === right[index]?.[name]))
  )
}

export interface RowPlan {
  readonly rows: readonly Row[]
  /** Key of the row that an event stands in. */
  readonly keyOf: (event: Pick<Event, 'code' | 'subjectId'>) => string
}

/** A row of one's own. */
export interface CustomRow {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
}

/** Texts for events that have no item, no subject or no row of one's own. */
export interface RowWords {
  readonly noItem: string
  readonly noSubject: string
  readonly noCustom: string
}

const noKey = 'none'

interface Planned {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly custom: readonly CustomRow[]
  readonly language: Language
  readonly words: RowWords
}

const plans = {
  code: byCode,
  item: byItem,
  subject: bySubject,
  custom: byCustom,
} as const satisfies Record<RowsBy, (planned: Planned) => RowPlan>

/** The rows of an instrument, in their order on screen where nobody has chosen another. */
export function planRows(rowsBy: RowsBy, planned: Planned): RowPlan {
  return plans[rowsBy](planned)
}

/** Codes that replace one another share a row, and such rows come first (the phases); then states, then points. */
function byCode({ instrument, language }: Planned): RowPlan {
  const codesOfKey = Map.groupBy(instrument.codes, rowKeyOfCode)
  const keys = new Map(instrument.codes.map((code) => [code.id, rowKeyOfCode(code)]))
  const rows = [...codesOfKey].map(([key, codes]) => ({
    row: rowOfCodes(key, sharedName(codes.map((code) => textIn(code.name, language))), codes, language),
    rank: codes.some(({ exclusiveGroup }) => exclusiveGroup !== null)
      ? 0
      : codes.some(({ kind }) => kind === 'state')
        ? 1
        : 2,
  }))
  return {
    rows: rows.toSorted((left, right) => left.rank - right.rank).map(({ row }) => row),
    keyOf: ({ code }) => keys.get(code) ?? code,
  }
}

function rowKeyOfCode(code: Code): string {
  return code.exclusiveGroup === null ? code.id : `group:${code.exclusiveGroup}`
}

function byItem({ instrument, language, words }: Planned): RowPlan {
  const keys = new Map(instrument.codes.map((code) => [code.id, code.item === null ? noKey : String(code.item)]))
  const codesOf = (item: number | null): readonly Code[] => instrument.codes.filter((code) => code.item === item)
  const rows = instrument.items.map((item) =>
    rowOfCodes(
      String(item.number),
      `${item.number} ${textIn(item.shortName, language) || textIn(item.name, language)}`,
      codesOf(item.number),
      language,
    ),
  )
  return {
    rows: [...rows, rowOfCodes(noKey, words.noItem, codesOf(null), language)],
    keyOf: ({ code }) => keys.get(code) ?? noKey,
  }
}

function bySubject({ instrument, participants, language, words }: Planned): RowPlan {
  const known = new Set(participants.map(({ id }) => id))
  const rowOf = (key: string, label: string): Row => ({
    ...rowOfCodes(key, label, instrument.codes, language),
    color: null,
  })
  const rows = participants
    .toSorted((left, right) => left.position - right.position)
    .map(({ id, pseudonym }) => rowOf(id, pseudonym))
  return {
    rows: [...rows, rowOf(noKey, words.noSubject)],
    keyOf: ({ subjectId }) => (subjectId !== null && known.has(subjectId) ? subjectId : noKey),
  }
}

/** A code stands in the first row that has it; codes that none has share the last row. */
function byCustom({ instrument, custom, language, words }: Planned): RowPlan {
  const keys = new Map(custom.toReversed().flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)))
  const codesOf = (key: string): readonly Code[] => instrument.codes.filter(({ id }) => (keys.get(id) ?? noKey) === key)
  const rows = custom.map(({ id, name }) => rowOfCodes(id, name, codesOf(id), language))
  return {
    rows: [...rows, rowOfCodes(noKey, words.noCustom, codesOf(noKey), language)],
    keyOf: ({ code }) => keys.get(code) ?? noKey,
  }
}

function rowOfCodes(key: string, label: string, codes: readonly Code[], language: Language): Row {
  return {
    key,
    label,
    color: sharedColor(codes),
    parts: codes.map(({ id, name, color }) => ({ code: id, label: textIn(name, language), color })),
  }
}

function sharedColor(codes: readonly Code[]): string | null {
  const colors = new Set(codes.map(({ color }) => color))
  return colors.size === 1 ? (codes[0]?.color ?? null) : null
}

/** The words that all names begin with ("Phase: opening", "Phase: work" give "Phase"), or all names. */
export function sharedName(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0) return first
  const words = first.split(' ')
  const count = words.findIndex((word, index) => others.some((name) => bare(name.split(' ')[index]) !== bare(word)))
  const shared = words.slice(0, count === -1 ? words.length : count).join(' ')
  return shared === '' ? names.join(' / ') : shared.replace(/[\s:,–-]+$/u, '')
}

function bare(word: string | undefined): string | undefined {
  return word?.replace(/[:,]$/u, '')
}
