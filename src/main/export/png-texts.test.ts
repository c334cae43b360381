import { describe, expect, it } from 'vitest'
import { crc32 } from 'node:zlib'
import { withTexts } from '@main/export/png-texts'

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** The chunks of a PNG, each proved by its check sum. */
function chunksOf(png: Buffer): readonly (readonly [string, string])[] {
  const chunks: (readonly [string, string])[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.push([body.subarray(0, 4).toString('latin1'), body.subarray(4).toString('utf8')])
    at += 12 + length
  }
  return chunks
}

describe('withTexts', () => {
  it('puts texts behind the header and leaves the rest as it was', () => {
    const written = chunksOf(Buffer.from(withTexts(pixel, { Title: 'Profil på ledd', Description: '1 Ås: 4' })))
    expect(written.map(([type]) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(written.filter(([type]) => type === 'iTXt').map(([, text]) => text.split('\0'))).toEqual([
      ['Title', '', '', '', '', 'Profil på ledd'],
      ['Description', '', '', '', '', '1 Ås: 4'],
    ])
    expect(written.filter(([type]) => type !== 'iTXt')).toEqual(chunksOf(pixel))
  })
})
