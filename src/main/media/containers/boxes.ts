import { open } from 'node:fs/promises'

/** A fragmented file has a pair for each fragment; whoever has more than this has shown what it is. */
const mostBoxes = 500

/** How an MP4 or MOV is laid out: its outermost boxes. */
export interface BoxLayout {
  /** A table of contents is there, whole: without one nothing can be found in the file. */
  readonly hasContents: boolean
  /** The file ends inside a box that should go on. */
  readonly endsShort: boolean
}

/**
 * Walks over the outermost boxes, whose sizes are all that is read.
 * @see ISO/IEC 14496-12, 4.2
 */
export async function readBoxes(path: string, sizeBytes: number): Promise<BoxLayout> {
  const file = await open(path, 'r')
  const head = Buffer.alloc(16)
  let hasContents = false
  try {
    let at = 0
    for (let count = 0; count < mostBoxes && at + 8 <= sizeBytes; count += 1) {
      await file.read(head, 0, 16, at)
      const type = head.toString('latin1', 4, 8)
      const size = boxSize(head, sizeBytes - at)
      if (size < 8) return { hasContents, endsShort: true }
      const end = at + size
      if (type === 'moov' && end <= sizeBytes) hasContents = true
      if (end > sizeBytes) return { hasContents, endsShort: true }
      at = end
    }
  } finally {
    await file.close()
  }
  return { hasContents, endsShort: false }
}

/** 1: the size follows in eight bytes; 0: the box goes on to the end of the file. */
function boxSize(head: Buffer, left: number): number {
  const size = head.readUInt32BE(0)
  if (size === 1) return Number(head.readBigUInt64BE(8))
  return size === 0 ? left : size
}
