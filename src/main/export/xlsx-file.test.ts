import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { neutralised } from '@domain/exchange/tables/formula'
import { readXlsx } from '@main/exchange/xlsx'
import type { Cell } from '@main/export/csv'
import { dictionaryHeader } from '@main/export/dictionary'
import type { ExportTable } from '@main/export/export-table'
import { Tally } from '@main/export/given-file'
import { xlsxFile } from '@main/export/xlsx-file'

function tableOf(header: readonly string[], rows: Iterable<readonly Cell[]>): ExportTable {
  return {
    what: 'events',
    header,
    types: [],
    async *rows() {
      yield* rows
    },
    dictionary: () => [['a', null, 'what it is', 'text', '', null]],
  }
}

async function written(table: ExportTable, tally = new Tally()): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of xlsxFile([table], 'a.xlsx').pieces(tally)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const header = Array.from({ length: 30 }, (_, place) => `column ${place}`)

it('writes every row in its place, whatever their number, with its dictionary behind', async () => {
  const cellAt = (line: number, place: number): Cell => {
    const several = ['always', line % 7 < 3 ? '=one' : 'other', `${line}/${place}`, line * place, null]
    return several[place % several.length] ?? null
  }
  const rows = Array.from({ length: 1_203 }, (_, line) => header.map((_name, place) => cellAt(line, place)))
  const tally = new Tally()
  const sheets = await readWorkbook(await written(tableOf(header, rows), tally))
  expect(tally.rows).toBe(rows.length)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['events', 'events dictionary'])
  expect(sheets[0]?.data[0]).toEqual(header)
  const marked = rows.map((row) => row.map((cell) => (cell === '=one' ? "'=one" : cell)))
  expect(sheets[0]?.data.slice(1)).toEqual(marked)
  expect(sheets[1]?.data).toEqual([[...dictionaryHeader], ['a', null, 'what it is', 'text', null, null]])
})

it('has no cell that is a formula, its heads bold and its first line standing', async () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'a;=1', '<f>1+1</f>', '</t></is></c><c><f>1+1</f></c>']
  const parts = unzipSync(await written(tableOf(header, [hostile])))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).not.toMatch(/<f[\s>]/u)
  expect(sheet).toMatch(/<c r="A1" s="\d+" t="s">/u)
  expect(sheet).toContain('state="frozen"')
})

it('gives every text back as it was, names of what objects inherit and signs that are rare too', async () => {
  const said = ['constructor', '__proto__', 'toString', 'a\r\nb', '<b>&amp;</b>', '\u{fffd}', '😀 å', "it's", '_x0041_']
  const some = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(some, async (texts) => {
      // No document of XML can hold other control characters, and the reader of workbooks takes white space at the ends away.
      const all = [...said, ...texts]
        .map((text) => text.replaceAll(/(?![\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '').trim())
        .filter((text) => text !== '')
      const sheets = await readXlsx(
        await written(tableOf(header, [['first'], ...all.flatMap((text) => [[text], [text]])])),
      )
      if ('reason' in sheets) throw new Error(JSON.stringify(sheets))
      expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
        all.flatMap((text) => [neutralised(text), neutralised(text)]),
      )
    }),
    { numRuns: 30 },
  )
})
