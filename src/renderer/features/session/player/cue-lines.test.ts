import { expect, it } from 'vitest'
import { cueLines } from './cue-lines'

it('writes the speaker of a voice tag before the words', () => {
  expect(cueLines([{ text: '<v P3>and then I threw the phone' }])).toEqual(['P3: and then I threw the phone'])
})

it('keeps lines apart and leaves marks of style out', () => {
  expect(cueLines([{ text: 'one <i>two</i>\n<c.loud>three</c> &amp; four' }, { text: 'five' }])).toEqual([
    'one two',
    'three & four',
    'five',
  ])
})

it('says nothing where no caption stands', () => {
  expect(cueLines([])).toEqual([])
})

it('begins a line with each voice', () => {
  expect(cueLines([{ text: '<v T1>Good morning.</v>\n<v P4>Sorry.' }])).toEqual(['T1: Good morning.', 'P4: Sorry.'])
})
