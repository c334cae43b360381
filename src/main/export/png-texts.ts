import { crc32 } from 'node:zlib'

/** Signature, and the header chunk that every PNG begins with: 8 + (4 + 4 + 13 + 4) bytes. */
const afterHeader = 33

/**
 * A PNG with texts in it, by their keywords, as `iTXt` chunks (PNG, third edition, 11.3.3.4): Latin keyword, no compression, no
 * language, UTF-8.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8')),
  )
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
