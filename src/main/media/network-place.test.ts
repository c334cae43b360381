import { expect, it } from 'vitest'
import { computerOf, computersOf } from '@main/media/network-place'

it.each([
  ['\\\\Server\\films\\s1.mp4', 'server'],
  ['//server/films/s1.mp4', 'server'],
  ['\\/server\\films', 'server'],
  ['\\\\?\\UNC\\server\\films\\s1.mp4', 'server'],
  ['\\\\evil@SSL\\DavWWWRoot\\x.mp4', 'evil@ssl'],
  ['\\\\.\\pipe\\x', '.'],
  ['\\\\?\\C:\\films\\s1.mp4', null],
  ['C:\\films\\s1.mp4', null],
  ['Z:/films/s1.mp4', null],
  ['', null],
])('finds the other computer that a path of Windows lies on: %s', (path, computer) => {
  expect(computerOf(path, 'win32')).toBe(computer)
})

it('finds none elsewhere, where two strokes are one, and names each once', () => {
  expect(computerOf('//server/films/s1.mp4', 'linux')).toBeNull()
  expect([...computersOf(['\\\\a\\x', '\\\\A\\y', 'C:\\z'], 'win32')]).toEqual(['a'])
})
