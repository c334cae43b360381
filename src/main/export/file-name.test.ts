import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameOf, fileNamesOf } from '@main/export/file-name'

it.each([
  ['Session 4: the first / last?', 'Session 4 the first last'],
  ['../../etc/passwd', 'etc passwd'],
  ['  .hidden. ', 'hidden'],
  ['CON', 'CON_'],
  ['con.group 1', 'con_.group 1'],
  ['COM² notes', 'COM² notes'],
  ['lpt¹', 'lpt¹_'],
  ['A\u030angst', 'Ångst'],
  [`${'a'.repeat(99)}\u{1f600}`, 'a'.repeat(99)],
  ['\u{1f600}'.repeat(60), '\u{1f600}'.repeat(50)],
  ['', 'Spole'],
  ['\u{202e}gnp.exe', 'gnp.exe'],
])('makes %j a file name', (title, name) => expect(fileNameOf(title)).toBe(name))

it('gives every title a file of its own that no system reads as a path', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' })), (titles) => {
      const names = fileNamesOf(titles)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
      for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u)
    }),
  )
  // One file where case is folded: ß is upper-cased to SS.
  expect(fileNamesOf(['Straße', 'STRASSE'])).toEqual(['Straße', 'STRASSE (2)'])
  expect(fileNamesOf(['Session', 'session', 'SESSION'])).toEqual(['Session', 'session (2)', 'SESSION (3)'])
})
