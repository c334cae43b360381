/**
 * Where the samples of a track lie in an MP4 or QuickTime file, and when, from the tables in its `moov` box. A general
 * reader asks for a packet at a time, which for the quarter of a million packets of a session's sound takes ten times
 * as long as decoding them.
 * @see ISO/IEC 14496-12, 8.6-8.7
 */
export interface Mp4Samples {
  readonly offsets: Float64Array
  readonly sizes: Uint32Array
  /** Seconds from the first sample to each. */
  readonly starts: Float64Array
}

interface Box {
  readonly kind: string
  /** First byte of its contents, and one past the last. */
  readonly start: number
  readonly end: number
}

type Read = (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>

/** An index larger than this is none (a day of sound and film has some 100 MB). */
const largestIndex = 512 * 1024 * 1024

/** Reads the `moov` box of a file, wherever it stands; null when there is none that is whole. */
export async function readMoov(read: Read, sizeBytes: number): Promise<DataView | null> {
  let at = 0
  while (at + 8 <= sizeBytes) {
    const head = viewOf(await read(at, at + 16))
    if (head.byteLength < 8) return null
    const length = boxLength(head, 0, sizeBytes - at)
    if (length < 8) return null
    if (kindAt(head, 4) === 'moov') {
      if (length > largestIndex || at + length > sizeBytes) return null
      return viewOf(await read(at, at + length))
    }
    at += length
  }
  return null
}

/** The samples of a track; null where the tables are missing, empty (a fragmented file) or contradict each other. */
export function samplesOf(moov: DataView, trackId: number): Mp4Samples | null {
  try {
    const track = boxesIn(moov, { kind: 'moov', start: 8, end: moov.byteLength }).find(
      (box) => box.kind === 'trak' && trackIdOf(moov, box) === trackId,
    )
    if (track === undefined) return null
    const table = inside(moov, track, ['mdia', 'minf', 'stbl'])
    const timescale = timescaleOf(moov, inside(moov, track, ['mdia', 'mdhd']))
    const sizes = sizesOf(moov, inside(moov, table, ['stsz']))
    if (sizes.length === 0) return null
    return {
      sizes,
      offsets: offsetsOf(moov, table, sizes),
      starts: startsOf(moov, inside(moov, table, ['stts']), sizes.length, timescale),
    }
  } catch (error) {
    // A table that is cut short, or says that it is longer than it is.
    if (error instanceof RangeError) return null
    throw error
  }
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function kindAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

/** A length of 1 is followed by one of 64 bits, a length of 0 goes to the end. */
function boxLength(view: DataView, at: number, rest: number): number {
  const length = view.getUint32(at)
  if (length === 1) return view.byteLength - at < 16 ? 0 : Number(view.getBigUint64(at + 8))
  return length === 0 ? rest : length
}

function boxesIn(view: DataView, { start, end }: Box): Box[] {
  const boxes: Box[] = []
  let at = start
  while (at + 8 <= end) {
    const length = boxLength(view, at, end - at)
    if (length < 8 || at + length > end) break
    const headBytes = view.getUint32(at) === 1 ? 16 : 8
    boxes.push({ kind: kindAt(view, at + 4), start: at + headBytes, end: at + length })
    at += length
  }
  return boxes
}

/** The first box of each kind, going down. */
function inside(view: DataView, from: Box, path: readonly string[]): Box {
  return path.reduce((box, kind) => {
    const found = boxesIn(view, box).find((each) => each.kind === kind)
    if (found === undefined) throw new RangeError(`There is no ${kind} box.`)
    return found
  }, from)
}

function trackIdOf(view: DataView, track: Box): number {
  const { start } = inside(view, track, ['tkhd'])
  return view.getUint32(start + (view.getUint8(start) === 1 ? 20 : 12))
}

function timescaleOf(view: DataView, { start }: Box): number {
  const timescale = view.getUint32(start + (view.getUint8(start) === 1 ? 20 : 12))
  if (timescale === 0) throw new RangeError('There is no timescale.')
  return timescale
}

function sizesOf(view: DataView, { start, end }: Box): Uint32Array {
  const same = view.getUint32(start + 4)
  const count = view.getUint32(start + 8)
  if (same !== 0) throw new RangeError('Samples of one size are plain sound, which is not read by its packets.')
  if (start + 12 + count * 4 > end) throw new RangeError('The table of sizes is cut short.')
  return Uint32Array.from({ length: count }, (_, index) => view.getUint32(start + 12 + index * 4))
}

/** Samples lie one after another in chunks; a table says how many in each, from which chunk on. */
function offsetsOf(view: DataView, table: Box, sizes: Uint32Array): Float64Array {
  const chunks = chunkOffsetsOf(view, table)
  const runs = inside(view, table, ['stsc'])
  const runCount = view.getUint32(runs.start + 4)
  const runAt = (run: number) => runs.start + 8 + run * 12
  if (runAt(runCount) > runs.end) throw new RangeError('The table of chunks is cut short.')
  const offsets = new Float64Array(sizes.length)
  let sample = 0
  let run = 0
  for (const [chunk, chunkOffset] of chunks.entries()) {
    while (run + 1 < runCount && view.getUint32(runAt(run + 1)) <= chunk + 1) run += 1
    let offset = chunkOffset
    const last = Math.min(sizes.length, sample + view.getUint32(runAt(run) + 4))
    for (; sample < last; sample += 1) {
      offsets[sample] = offset
      offset += sizes[sample] ?? 0
    }
  }
  if (sample < sizes.length) throw new RangeError('Some samples are in no chunk.')
  return offsets
}

function chunkOffsetsOf(view: DataView, table: Box): Float64Array {
  const box = boxesIn(view, table).find(({ kind }) => kind === 'stco' || kind === 'co64')
  if (box === undefined) throw new RangeError('There is no table of offsets.')
  const count = view.getUint32(box.start + 4)
  const bytes = box.kind === 'co64' ? 8 : 4
  if (box.start + 8 + count * bytes > box.end) throw new RangeError('The table of offsets is cut short.')
  return Float64Array.from({ length: count }, (_, index) => {
    const at = box.start + 8 + index * bytes
    return bytes === 8 ? Number(view.getBigUint64(at)) : view.getUint32(at)
  })
}

function startsOf(view: DataView, { start }: Box, sampleCount: number, timescale: number): Float64Array {
  const starts = new Float64Array(sampleCount)
  const runCount = view.getUint32(start + 4)
  let sample = 0
  let ticks = 0
  for (let run = 0; run < runCount && sample < sampleCount; run += 1) {
    const count = view.getUint32(start + 8 + run * 8)
    const delta = view.getUint32(start + 12 + run * 8)
    for (const last = Math.min(sampleCount, sample + count); sample < last; sample += 1) {
      starts[sample] = ticks / timescale
      ticks += delta
    }
  }
  if (sample < sampleCount) throw new RangeError('Some samples have no time.')
  return starts
}
