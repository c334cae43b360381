import { v7 } from 'uuid'
import { randomPieces } from '@main/study/chance'

const random = randomPieces(16)
let msecs = 0
let seq = 0

/** A new row's id: UUIDv7, so that ids sort by when they were made, those of one millisecond too (RFC 9562, 6.2). */
export function newId(): string {
  const chance = random()
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    // Half of the counter's room is left to count up in.
    seq = chance.readUInt32BE(6) >>> 1
  } else {
    seq += 1
  }
  return v7({ random: chance, msecs, seq })
}
