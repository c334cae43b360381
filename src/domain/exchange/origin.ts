import type { ExchangeField, ExchangeOrigin } from '@domain/exchange/interchange'

/** A place in a table as a person is told it: the line and, where one column is to blame, its heading. */
export function placeOf({ where, columns }: ExchangeOrigin, field: ExchangeField): string {
  const column = columns[field]
  return column === undefined ? where : `${where}, column “${column}”`
}
