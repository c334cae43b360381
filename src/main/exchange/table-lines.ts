import { parse } from 'csv-parse/sync'

const longestLine = 100_000

export interface TableLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * The lines of a table of text (commas, semicolons or tabs; RFC 4180 quotes), with where they stand in the file. Throws
 * csv-parse's CsvError, which knows the line, where it is none.
 */
export function tableLines(text: string): readonly TableLine[] {
  return parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    max_record_size: longestLine,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as readonly TableLine[]
}

/** Whichever separates most of the first line; commas may then stand in numbers of the other kinds. */
function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, longestLine).split(/[\r\n]/u, 1)
  const pieces = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((best, each) => (pieces(each) > pieces(best) ? each : best))
}
