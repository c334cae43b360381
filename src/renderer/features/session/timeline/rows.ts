import type { Event } from '@domain/coding/event'
import type { Code, Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'

/** What the timeline has a row for. */
export type RowsBy = 'code' | 'item' | 'subject'

export interface Row {
  readonly key: string
  readonly label: string
  /** The colour that all codes of the row share, or null. */
  readonly color: string | null
}

/** A row as it is drawn. */
export interface ShownRow extends Row {
  /** In CSS pixels. */
  readonly height: number
  /** Keys of the rows of the plan that are drawn here: its own, or those of a group that is collapsed. */
  readonly keys: readonly string[]
}

export const usualRowHeight = 24

export interface RowPlan {
  readonly rows: readonly Row[]
  /** Key of the row that an event stands in. */
  readonly keyOf: (event: Pick<Event, 'code' | 'subjectId'>) => string
}

/** Texts for events that have no item or no subject. */
export interface RowWords {
  readonly noItem: string
  readonly noSubject: string
}

const noKey = 'none'

/** The rows of an instrument, in their order on screen. */
export function planRows(
  rowsBy: RowsBy,
  instrument: Instrument,
  participants: readonly Participant[],
  language: Language,
  words: RowWords,
): RowPlan {
  if (rowsBy === 'code') return byCode(instrument, language)
  if (rowsBy === 'item') return byItem(instrument, language, words)
  return bySubject(participants, words)
}

/** Codes that replace one another share a row, and such rows come first (the phases); then states, then points. */
function byCode(instrument: Instrument, language: Language): RowPlan {
  const codesOfKey = Map.groupBy(instrument.codes, rowKeyOfCode)
  const keys = new Map(instrument.codes.map((code) => [code.id, rowKeyOfCode(code)]))
  const rows = [...codesOfKey].map(([key, codes]) => ({
    row: { key, label: sharedName(codes.map((code) => textIn(code.name, language))), color: sharedColor(codes) },
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

function byItem(instrument: Instrument, language: Language, words: RowWords): RowPlan {
  const keys = new Map(instrument.codes.map((code) => [code.id, code.item === null ? noKey : String(code.item)]))
  const colorOf = (item: number | null): string | null =>
    sharedColor(instrument.codes.filter((code) => code.item === item))
  const rows = instrument.items.map((item) => ({
    key: String(item.number),
    label: `${item.number} ${textIn(item.shortName, language) || textIn(item.name, language)}`,
    color: colorOf(item.number),
  }))
  return {
    rows: [...rows, { key: noKey, label: words.noItem, color: colorOf(null) }],
    keyOf: ({ code }) => keys.get(code) ?? noKey,
  }
}

function bySubject(participants: readonly Participant[], words: RowWords): RowPlan {
  const known = new Set(participants.map(({ id }) => id))
  const rows = participants
    .toSorted((left, right) => left.position - right.position)
    .map(({ id, pseudonym }) => ({ key: id, label: pseudonym, color: null }))
  return {
    rows: [...rows, { key: noKey, label: words.noSubject, color: null }],
    keyOf: ({ subjectId }) => (subjectId !== null && known.has(subjectId) ? subjectId : noKey),
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
