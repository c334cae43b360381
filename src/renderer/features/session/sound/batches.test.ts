import { expect, it } from 'vitest'
import { type Batch, batchesOfMp4, Batcher } from './batches'
import type { Mp4Samples } from './mp4-samples'

const bytes = (...values: number[]) => Uint8Array.from(values)

it('joins packets up to a length', () => {
  const batcher = new Batcher(2)
  expect(batcher.add(0, 0.02, bytes(1))).toBeNull()
  expect(batcher.add(0.02, 0.02, bytes(2, 3))).toBeNull()
  expect(batcher.add(0.04, 0.02, bytes(4))).toEqual({ startS: 0, lastsS: 0.04, data: bytes(1, 2, 3) })
  expect(batcher.end()).toMatchObject({ startS: 0.04, data: bytes(4) })
  expect(batcher.end()).toBeNull()
})

it('ends a batch at a gap, and not at a rounding of the container', () => {
  const batcher = new Batcher(10)
  batcher.add(0, 0.02, bytes(1))
  expect(batcher.add(0.021, 0.02, bytes(2))).toBeNull()
  expect(batcher.add(0.5, 0.02, bytes(3))).toMatchObject({ startS: 0, data: bytes(1, 2) })
  expect(batcher.end()).toMatchObject({ startS: 0.5 })
})

/** Sound of 20 ms a packet with film between: packet n is n+1 bytes of n. */
function madeFile(packets: number) {
  const offsets = Float64Array.from({ length: packets }, (_, index) => index * 100_000)
  const samples: Mp4Samples = {
    offsets,
    sizes: Uint32Array.from({ length: packets }, (_, index) => index + 1),
    starts: Float64Array.from({ length: packets }, (_, index) => index * 0.02),
  }
  const file = new Uint8Array(packets * 100_000)
  for (const [index, offset] of offsets.entries()) file.fill(index, offset, offset + index + 1)
  return { samples, file }
}

async function read(
  { samples, file }: ReturnType<typeof madeFile>,
  { fromS = 0, length = 4 }: { fromS?: number; length?: number } = {},
): Promise<{ batches: readonly Batch[]; reads: number }> {
  let reads = 0
  const readPart = (start: number, end: number): Promise<Uint8Array<ArrayBuffer>> => {
    reads += 1
    return Promise.resolve(file.slice(start, end))
  }
  const media = { sizeBytes: file.length, read: readPart }
  const batches: Batch[] = []
  for await (const batch of batchesOfMp4(samples, { bytes: media, firstS: 0, fromS, length })) batches.push(batch)
  return { batches, reads }
}

it('reads all packets once, several at a read', async () => {
  const { batches, reads } = await read(madeFile(40))
  const all = batches.flatMap(({ data }) => [...data])
  expect(all).toEqual(Array.from({ length: 40 }, (_, index) => Array.from({ length: index + 1 }, () => index)).flat())
  expect(reads).toBeLessThan(10)
})

it('begins a little before the time that it is asked for', async () => {
  const { batches } = await read(madeFile(40), { fromS: 0.4, length: 1 })
  expect(batches[0]?.startS).toBeGreaterThan(0.25)
  expect(batches[0]?.startS).toBeLessThan(0.4)
})

it('ends where the file was cut off', async () => {
  const { samples, file } = madeFile(40)
  const { batches } = await read({ samples, file: file.slice(0, 2_000_005) }, { length: 1 })
  expect(batches).toHaveLength(20)
})
