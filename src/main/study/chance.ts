import { randomFillSync } from 'node:crypto'

const pieces = 256

/** Gives random bytes of the system's, asked for many at once: asking for each costs more than the row that gets them. */
export function randomPieces(length: number): () => Buffer {
  const pool = Buffer.alloc(length * pieces)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += length
    return Buffer.from(pool.subarray(used - length, used))
  }
}
