import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readForeignBytes } from '@main/exchange/read-foreign-file'
import { unzipBounded } from '@main/exchange/unzip-bounded'
import { readXlsx } from '@main/exchange/xlsx'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A spreadsheet of one sheet with these rows as they stand in its XML. */
function spreadsheet(rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="21" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(head + text)])),
    ...more,
  })
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const rows = `<row r="1">${text('A1', 'Code')}${text('B1', 'Start')}${text('C1', 'Note')}</row>
  <row r="2">${text('A2', 'stop')}<c r="B2" s="1"><v>0.0007175925925925926</v></c>${text('C2', 'a &amp; b')}</row>
  <row r="4">${text('A4', 'stop')}<c r="B4" s="1"><v>0.5</v></c></row>`

it('reads a sheet, times as clocks, rows by their numbers', async () => {
  expect(await readXlsx(spreadsheet(rows))).toEqual([
    {
      sheet: 'A',
      header: ['Code', 'Start', 'Note'],
      rows: [
        { line: 2, cells: ['stop', '0:01:02.000', 'a & b'] },
        { line: 4, cells: ['stop', '12:00:00.000', ''] },
      ],
    },
  ])
  const reading = await readForeignBytes(spreadsheet(rows), { name: 'old', most: 1e6 })
  expect(reading).toMatchObject({
    file: { work: { recordings: [{ name: 'old', events: [{ startMs: 62_000 }, {}] }] } },
  })
})

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const read = await readXlsx(bytes)
  return 'reason' in read ? read.reason : 'read'
}

it('refuses what would fill the memory or name other files', async () => {
  const cell = (place: string) => spreadsheet(`<row r="1">${text(place, 'x')}</row>`)
  const part = (content: string) => spreadsheet(rows, { 'xl/workbook.xml': strToU8(content) })
  expect(
    await Promise.all(
      [
        cell('XFD1048576'),
        cell('A9999999'),
        cell('AAAA1'),
        cell('&#65;1'),
        spreadsheet(`<row r="1">${text('ALL5001', 'x')}</row>`),
        part('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook/>'),
        part('<workbook>\0</workbook>'),
        part('<a>'.repeat(100_000)),
        zipSync({ 'xl/other.xml': strToU8('<a/>') }),
        strToU8('PK no archive'),
        spreadsheet(rows).subarray(0, 600),
      ].map(reasonOf),
    ),
  ).toEqual([
    'too-many',
    'too-many',
    'wrong-shape',
    'wrong-shape',
    'too-many',
    'document-type',
    'not-text',
    'not-table',
    'wrong-shape',
    'wrong-shape',
    'wrong-shape',
  ])
  expect(await reasonOf(spreadsheet(rows, { '../../evil.xml': strToU8('x'), __proto__: strToU8('x') }))).toBe('read')
})

it('counts while it unpacks, whatever an archive says of its own sizes', () => {
  const bounds = { mostEntries: 3, mostBytes: 1_000_000 }
  const bomb = zipSync({ a: new Uint8Array(50_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  expect(unzipBounded(bomb, bounds)).toBe('too-many')
  const many = zipSync(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, strToU8('x')])))
  expect(unzipBounded(many, bounds)).toBe('too-many')
  expect(unzipBounded(zipSync({ a: strToU8('x') }), bounds)).toEqual(new Map([['a', Buffer.from('x')]]))
})
