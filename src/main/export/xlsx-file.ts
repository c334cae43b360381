import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node'
import { neutralised } from '@domain/exchange/tables/formula'
import { SpoleError } from '@contract/error'
import type { Cell } from '@main/export/csv'
import { dictionaryHeader } from '@main/export/dictionary'
import { countRows, type ExportTable } from '@main/export/export-table'
import type { GivenFile, Tally } from '@main/export/given-file'

/** ECMA-376 itself has no bound; Excel and its kin open no more lines in a sheet than this, the first one included. */
const mostLines = 1_048_576

/** Tables as the sheets of one workbook, each with its data dictionary in a sheet behind them all. */
export function xlsxFile(tables: readonly ExportTable[], name: string): GivenFile {
  return {
    name,
    count: async (tally) => {
      for (const table of tables) await countRows(table, tally)
    },
    async *pieces(tally) {
      const sheets: { sheet: string; data: SheetData }[] = []
      for (const table of tables) sheets.push({ sheet: table.what, data: await linesOf(table, tally) })
      for (const table of tables) {
        const lines = table.dictionary().map((row) => row.map(cellOf))
        sheets.push({ sheet: `${table.what} dictionary`, data: [headOf(dictionaryHeader), ...lines] })
      }
      yield await writeExcelFile(sheets.map((sheet) => ({ ...sheet, stickyRowsCount: 1 }))).toBuffer()
    },
  }
}

async function linesOf(table: ExportTable, tally: Tally): Promise<SheetData> {
  const lines: SheetData = [headOf(table.header)]
  for await (const row of table.rows()) {
    if (lines.length === mostLines) throw new SpoleError('sheet-full', { what: table.what, most: mostLines - 1 })
    lines.push(row.map(cellOf))
    tally.count(1)
  }
  return lines
}

function headOf(names: readonly string[]): Row {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
}

/** Texts are texts and never formulas; what would become one on its way through CSV is marked as in our own CSV. */
function cellOf(cell: Cell): Row[number] {
  return typeof cell === 'string' ? { value: neutralised(cell), type: String } : cell
}
