import { readFile } from 'node:fs/promises'

/** Rows of a CSV file by the names in its first line; fields may be quoted. */
export async function readCsv(file: string): Promise<Record<string, string>[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  const [head, ...rows] = parse(text)
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, column) => [name, row[column] ?? ''])))
}

function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  // A field, quoted or not, and what ends it.
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain = '', end] = match
    if (whole === '' && row.length === 0) break
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
