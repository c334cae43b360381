import type { TFunction } from 'i18next'
import type { ExchangeProblem } from '@domain/exchange/interchange'

/** A problem as a person reads it; row and column where the file is a table. */
export interface ProblemLine {
  readonly place: string
  readonly row: string
  readonly column: string
  readonly value: string
  readonly why: string
}

type Words = TFunction<'imports'>

/** The place of a problem in the file's own terms, in words of the interface where they are Spole's. */
const places: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^line (\d+), column “(.*)”$/su, 'place.cell', ['line', 'column']],
  [/^line (\d+)$/u, 'place.line', ['line']],
  [/^the file$/u, 'place.file', []],
  [/^the first lines?$/u, 'place.firstLine', []],
  [/^observation (.*), event (\d+)$/su, 'place.event', ['name', 'number']],
  [/^tier (.*), annotation (.*)$/su, 'place.annotation', ['name', 'number']],
  [/^tier (.*)$/su, 'place.tier', ['name']],
  [/^behavior (.*)$/su, 'place.behavior', ['name']],
  [/^subject (.*)$/su, 'place.subject', ['name']],
  [/^vocabulary (.*)$/su, 'place.vocabulary', ['name']],
  [/^media (.*)$/su, 'place.media', ['name']],
  [/^(.*), (.*) at (-?[\d.]+) s$/su, 'place.moment', ['name', 'code', 'time']],
  [/^(.*), item (\S+) (.*)$/su, 'place.item', ['name', 'item', 'dimension']],
]

export function problemLine({ reason, where, value }: ExchangeProblem, t: Words): ProblemLine {
  const [, row = '', column = ''] = /^line (\d+)(?:, column “(.*)”)?$/su.exec(where) ?? []
  return { place: placeText(where, t), row, column, value: value === where ? '' : value, why: t(`problem.${reason}`) }
}

export function placeText(where: string, t: Words): string {
  for (const [pattern, key, names] of places) {
    const match = pattern.exec(where)
    if (match !== null) return t(key, Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])))
  }
  return where
}
