import { expect, it } from 'vitest'
import { decoded } from '@main/exchange/decoded'

const text = 'Kode;Skår\næ;é'
const utf16be = (each: string) => Buffer.from(each, 'utf16le').swap16()

it.each([
  ['UTF-8', Buffer.from(text), false],
  ['UTF-8 with a mark', Buffer.from(`\u{feff}${text}`), false],
  ['UTF-16 with a mark', Buffer.from(`\u{feff}${text}`, 'utf16le'), false],
  ['UTF-16 of the other order with a mark', utf16be(`\u{feff}${text}`), false],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), false],
  ['UTF-16 of the other order without a mark', utf16be(text), false],
  ['Windows-1252, as a guess', Buffer.from(text, 'latin1'), true],
])('reads %s', (_, bytes, isGuess) => {
  expect(decoded(bytes)).toEqual({ text, isGuess })
})

it('takes no bytes that no text has', () => {
  expect(decoded(Uint8Array.of(0xe5, 0, 0xff, 1, 2))).toBeNull()
})
