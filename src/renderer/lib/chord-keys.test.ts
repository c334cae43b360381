import { expect, test } from 'vitest'
import { chordKeys } from '@renderer/lib/chord-keys'

const plain = new Map<string, string>()

test('a chord is read as the keys of this kind of computer', () => {
  expect(chordKeys('Mod+Shift+KeyZ', plain, false)).toEqual(['Ctrl', '⇧', 'Z'])
  expect(chordKeys('Mod+Shift+KeyZ', plain, true)).toEqual(['⌘', '⇧', 'Z'])
})

test('a key is named by what is printed on it, not by its place', () => {
  const norwegian = new Map([
    ['Semicolon', 'ø'],
    ['Minus', '+'],
  ])
  expect(chordKeys('Semicolon', norwegian, false)).toEqual(['Ø'])
  expect(chordKeys('Shift+Minus', norwegian, false)).toEqual(['⇧', '+'])
  expect(chordKeys('Space', new Map([['Space', 'Mellomrom']]), false)).toEqual(['Mellomrom'])
})

test('keys without a letter have a sign', () => {
  expect(chordKeys('Shift+ArrowLeft', plain, false)).toEqual(['⇧', '←'])
  expect(chordKeys('Numpad7', plain, false)).toEqual(['Num 7'])
  expect(chordKeys('F6', plain, false)).toEqual(['F6'])
})
