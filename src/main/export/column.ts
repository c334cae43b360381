import type { Instrument, Language, LocalText } from '@domain/instrument/instrument'
import type { Cell } from '@main/export/csv'

/** One thing that a column can hold, for the data dictionary. */
export interface ColumnValue {
  readonly value: string
  readonly meaning: LocalText
}

/** A column of an exported table: what it is called, what it means, and how a row fills it. */
export interface Column<Row> {
  readonly id: string
  readonly type: 'text' | 'identifier' | 'choice' | 'whole number' | 'date' | 'time'
  /** `ms`, `h:mm:ss.mmm`, or nothing. */
  readonly unit: string
  readonly meaning: LocalText
  readonly cell: (row: Row, language: Language) => Cell
  /** What a choice can be, whatever the instrument. */
  readonly values?: readonly ColumnValue[]
  /** What it can be by an instrument that the rows use. */
  readonly valuesBy?: (instrument: Instrument) => readonly ColumnValue[]
}
