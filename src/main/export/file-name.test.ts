import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameOf, fileNamesOf } from '@main/export/file-name'

it.each([
  ['Session 4: the first / last?', 'Session 4 the first last'],
  ['../../etc/passwd', 'etc passwd'],
  ['  .hidden. ', 'hidden'],
  ['CON', 'CON_'],
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
  expect(fileNamesOf(['Session', 'session', 'SESSION'])).toEqual(['Session', 'session (2)', 'SESSION (3)'])
})
