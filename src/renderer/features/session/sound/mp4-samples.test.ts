import { expect, it } from 'vitest'
import { readMoov, samplesOf } from './mp4-samples'

type Bytes = readonly number[]

const u32 = (value: number): Bytes => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const box = (kind: string, ...contents: readonly Bytes[]): Bytes => {
  const body = contents.flat()
  return [...u32(body.length + 8), ...Array.from(kind, (letter) => letter.charCodeAt(0)), ...body]
}
const list = (...values: readonly number[]): Bytes => values.flatMap(u32)

interface Tables {
  readonly stsz?: Bytes
  readonly stsc?: Bytes
  readonly offsets?: Bytes
  readonly stts?: Bytes
}

/** Five samples in three chunks: two, two and one. */
function moovWith({ stsz, stsc, offsets, stts }: Tables = {}): Bytes {
  const table = box(
    'stbl',
    box('stts', stts ?? list(0, 2, 3, 1024, 2, 2048)),
    box('stsc', stsc ?? list(0, 2, 1, 2, 1, 3, 1, 1)),
    box('stsz', stsz ?? list(0, 0, 5, 10, 20, 30, 40, 50)),
    offsets ?? box('stco', list(0, 3, 1000, 2000, 3000)),
  )
  const other = box('trak', box('tkhd', list(0, 0, 0, 7)))
  const track = box(
    'trak',
    box('tkhd', list(0, 0, 0, 2)),
    box('mdia', box('mdhd', list(0, 0, 0, 48_000)), box('minf', table)),
  )
  return box('moov', box('mvhd', list(0)), other, track)
}

const view = (bytes: Bytes) => new DataView(Uint8Array.from(bytes).buffer)

it('finds where samples lie, how long they are and when they begin', () => {
  const samples = samplesOf(view(moovWith()), 2)
  expect(Array.from(samples?.offsets ?? [])).toEqual([1000, 1010, 2000, 2030, 3000])
  expect(Array.from(samples?.sizes ?? [])).toEqual([10, 20, 30, 40, 50])
  expect(Array.from(samples?.starts ?? [])).toEqual([0, 1024, 2048, 3072, 5120].map((ticks) => ticks / 48_000))
})

it('reads offsets beyond four gigabytes', () => {
  const offsets = box('co64', list(0, 3, 0, 1000, 1, 0, 2, 5))
  expect(Array.from(samplesOf(view(moovWith({ offsets })), 2)?.offsets ?? [])).toEqual([
    1000,
    1010,
    2 ** 32,
    2 ** 32 + 30,
    2 ** 33 + 5,
  ])
})

it.each<[string, Tables, number]>([
  ['a track that is not there', {}, 3],
  ['a fragmented file, whose tables are empty', { stsz: list(0, 0, 0) }, 2],
  ['a table that says it is longer than it is', { stsz: list(0, 0, 4_000_000_000, 1) }, 2],
  ['samples in no chunk', { offsets: box('stco', list(0, 1, 1000)) }, 2],
  ['samples without a time', { stts: list(0, 1, 2, 1024) }, 2],
  ['chunks that are cut short', { stsc: list(0, 900, 1, 2, 1) }, 2],
  ['plain sound', { stsz: list(0, 4, 5) }, 2],
])('answers null for %s', (_, tables, trackId) => {
  expect(samplesOf(view(moovWith(tables)), trackId)).toBeNull()
})

it('finds the index behind the media, reading no more than heads on its way', async () => {
  const head = box('ftyp', list(1, 2))
  const media = box(
    'mdat',
    Array.from({ length: 5000 }, () => 0),
  )
  const file = Uint8Array.from([...head, ...media, ...moovWith()])
  const reads: number[] = []
  const read = (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> => {
    reads.push(end - start)
    return Promise.resolve(file.slice(start, end))
  }
  const moov = await readMoov(read, file.length)
  expect(moov?.byteLength).toBe(moovWith().length)
  expect(reads.toSorted((a, b) => b - a)[1]).toBe(16)
  expect(await readMoov(read, file.length - 1)).toBeNull()
})
