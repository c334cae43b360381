import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, csvOf } from '@main/export/csv'
import { readCsv } from '@main/export/rfc-4180-reader'

async function textOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Promise<string> {
  const pieces: string[] = []
  for await (const piece of csvOf(header, rows)) pieces.push(piece)
  return pieces.join('')
}

describe('csvOf', () => {
  it('begins with a byte order mark and the header, and ends every line with CRLF', async () => {
    expect(
      await textOf(
        ['item', 'note'],
        [
          [18, 'good'],
          [null, 'a,b'],
        ],
      ),
    ).toBe('\u{feff}item,note\r\n18,good\r\n,"a,b"\r\n')
  })

  it('writes the header alone where there are no rows', async () => {
    expect(await textOf(['item'], [])).toBe('\u{feff}item\r\n')
  })

  it('keeps negative numbers of our own and neutralises the same as text', async () => {
    expect(await textOf(['a', 'b'], [[-2, '-2']])).toBe("\u{feff}a,b\r\n-2,'-2\r\n")
  })

  it('gives back any text that begins with a letter as it was', async () => {
    const anyText = fc
      .string({ unit: fc.constantFrom('a', 'ø', '"', ',', '\n', '\r', '\r\n', ' ', "'", '🎬') })
      .map((text) => `x${text}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), async (rows) => {
        expect(readCsv((await textOf(['a', 'b'], rows)).slice(1))).toEqual([['a', 'b'], ...rows])
      }),
    )
  })

  it('writes many rows in pieces without losing one', async () => {
    const rows = Array.from({ length: 1234 }, (_, index) => [index])
    const pieces: string[] = []
    for await (const piece of csvOf(['n'], rows)) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(2)
    expect(
      readCsv(pieces.join('').slice(1))
        .slice(1)
        .map(([value]) => Number(value)),
    ).toEqual(rows.map(([value]) => value))
  })
})
