import type { TableView } from '@domain/exchange/tables/table-view'
import type { ForeignFile } from '@domain/exchange/foreign-file'

/**
 * What files of one coding scheme have in common: the names of their codes, or of their tiers. Equal texts mean that
 * what was said of one file's names can be proposed for the other.
 */
export function schemeOf(file: ForeignFile): string {
  const names = file.kind === 'events' ? file.work.codes : file.tiers.tiers
  return JSON.stringify([file.kind, ...new Set(names.map(({ name }) => name).toSorted())])
}

/** The same of a table: its headings. Its codes are other ones from session to session. */
export function schemeOfTable({ columns }: TableView): string {
  return JSON.stringify(['table', ...columns.map(({ heading }) => heading)])
}
