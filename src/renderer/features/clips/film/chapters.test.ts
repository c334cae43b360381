import { expect, it } from 'vitest'
import { chapterBox, withChapters } from './chapters'

const moov = { data: new Uint8Array(100), position: 5000 }

it('chapters stand behind the box that tells of the film, which grows by them', () => {
  const pieces = withChapters(moov, [{ startMs: 0, title: 'One' }], 5100)
  const [added, size] = pieces
  expect(added?.position).toBe(5100)
  expect(size).toEqual({ position: 5000, data: Uint8Array.of(0, 0, 0, 100 + (added?.data.byteLength ?? 0)) })
})

it('nothing is written where something follows that box', () => {
  expect(withChapters(moov, [{ startMs: 0, title: 'One' }], 6000)).toEqual([])
})

it('a chapter has its start in units of 100 ns and its title in UTF-8', () => {
  const box = chapterBox([{ startMs: 2, title: 'Å' }])
  const text = (from: number) => new TextDecoder().decode(box.subarray(from, from + 4))
  expect([text(4), text(12)]).toEqual(['udta', 'chpl'])
  expect([...box.subarray(16)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x4e, 0x20, 2, 0xc3, 0x85])
})

it('long titles are cut between letters, and of many chapters the first are kept', () => {
  const box = chapterBox([{ startMs: 0, title: 'å'.repeat(200) }])
  expect(box[33]).toBe(254)
  const many = Array.from({ length: 300 }, (_, index) => ({ startMs: index, title: '' }))
  expect(chapterBox(many)[24]).toBe(255)
})
