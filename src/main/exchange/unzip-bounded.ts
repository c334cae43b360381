import { Unzip, UnzipInflate } from 'fflate'

interface Bounds {
  readonly mostEntries: number
  /** Of all entries together, unpacked. */
  readonly mostBytes: number
}

/** Given in pieces, so that what unpacks without end is noticed on the way. */
const pieceBytes = 64 * 1024

/**
 * The entries of a zip archive, counted while they are unpacked: what an archive says of its own sizes is not believed.
 * 'too-many' for one that unpacks to more, 'broken' for one that is none.
 */
export function unzipBounded(
  bytes: Uint8Array,
  { mostEntries, mostBytes }: Bounds,
): ReadonlyMap<string, Uint8Array> | 'too-many' | 'broken' {
  const entries = new Map<string, Uint8Array[]>()
  let total = 0
  const end: { why: 'too-many' | 'broken' | null } = { why: null }
  const unzip = new Unzip((file) => {
    if (entries.size >= mostEntries) end.why = 'too-many'
    if (entries.has(file.name)) end.why = 'broken'
    if (end.why !== null) return
    const pieces: Uint8Array[] = []
    entries.set(file.name, pieces)
    file.ondata = (error, piece) => {
      if (error !== null) end.why = 'broken'
      total += piece?.length ?? 0
      if (total > mostBytes) end.why = 'too-many'
      if (end.why === null) pieces.push(piece)
      else if (end.why === 'too-many') file.terminate()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && end.why === null; at += pieceBytes)
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
  } catch {
    return end.why ?? 'broken'
  }
  if (end.why !== null) return end.why
  return new Map([...entries].map(([name, pieces]) => [name, Buffer.concat(pieces)]))
}
