import { strFromU8, unzipSync } from 'fflate'
import writeExcelFile, { type Row } from 'write-excel-file/node'
import { SpoleError } from '@contract/error'
import type { Cell } from '@main/export/csv'
import { dictionaryHeader } from '@main/export/dictionary'
import { countRows, type ExportTable } from '@main/export/export-table'
import type { GivenFile, Tally } from '@main/export/given-file'
import { sheetLines, type SharedTexts, textXml } from '@main/export/sheet-lines'
import { type ZipPart, zipped } from '@main/export/zipped'

/** ECMA-376 itself has no bound; Excel and its kin open no more lines in a sheet than this, the first one included. */
const mostLines = 1_048_576

interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: () => Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** Tables as the sheets of one workbook, each with its data dictionary in a sheet behind them all. */
export function xlsxFile(tables: readonly ExportTable[], name: string): GivenFile {
  return {
    name,
    count: async (tally) => {
      for (const table of tables) await countRows(table, tally)
    },
    async *pieces(tally) {
      const sheets: readonly Sheet[] = [
        ...tables.map((table) => ({ name: table.what, head: table.header, rows: () => countedRows(table, tally) })),
        ...tables.map((table) => ({
          name: `${table.what} dictionary`,
          head: dictionaryHeader,
          rows: () => table.dictionary(),
        })),
      ]
      yield* zipped(await partsOf(sheets))
    },
  }
}

/**
 * The parts of a workbook. The library makes one whose sheets have their first lines alone; what stands behind those is put in
 * as it is written: the library itself would hold every cell of a study in memory, and takes twice as long.
 */
async function partsOf(sheets: readonly Sheet[]): Promise<readonly ZipPart[]> {
  const heads = sheets.map(({ name, head }) => ({ sheet: name, data: [headOf(head)], stickyRowsCount: 1 }))
  const made = Object.entries(unzipSync(await writeExcelFile(heads).toBuffer()))
  const texts = new Map(made.map(([name, content]) => [name, strFromU8(content)]))
  const sharedXml = texts.get(sharedName) ?? ''
  texts.delete(sharedName)
  const shared: SharedTexts = new Map()
  const headTexts = sharedXml.split('<si>').length - 1
  const nextNumber = () => headTexts + shared.size
  const parts = [...texts].map(([name, xml]): ZipPart => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1]
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1]
    if (sheet === undefined) return { name, pieces: [xml] }
    return { name, pieces: within(xml, 'sheetData', sheetLines(sheet.rows(), { from: 2, shared, nextNumber })) }
  })
  // What the sheets share is known once they are written.
  return [...parts, { name: sharedName, pieces: within(sharedXml, 'sst', sharedItems(shared)) }]
}

const sharedName = 'xl/sharedStrings.xml'

/** A document with more at the end of one of its elements. */
async function* within(
  xml: string,
  element: string,
  more: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  const end = xml.indexOf(`</${element}>`)
  if (end === -1) throw new Error(`the workbook has no ${element}`)
  yield xml.slice(0, end)
  yield* more
  yield xml.slice(end)
}

function* sharedItems(shared: SharedTexts): Generator<string, void, undefined> {
  yield [...shared.keys()].map((text) => `<si>${textXml(text)}</si>`).join('')
}

async function* countedRows(table: ExportTable, tally: Tally): AsyncGenerator<readonly Cell[], void, undefined> {
  let line = 1
  for await (const row of table.rows()) {
    if (line === mostLines) throw new SpoleError('sheet-full', { what: table.what, most: mostLines - 1 })
    line += 1
    tally.count(1)
    yield row
  }
}

function headOf(names: readonly string[]): Row {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
}
