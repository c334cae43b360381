/** Where a chapter begins in a film, and what it is called. */
export interface Chapter {
  readonly startMs: number
  readonly title: string
}

interface Piece {
  readonly position: number
  readonly data: Uint8Array<ArrayBuffer>
}

/** The box counts its chapters, and the letters of a title, in one byte. */
const most = 255
/** Times stand in it in units of 100 ns. */
const unitsPerMs = 10_000n

/**
 * What has to be written over and behind an MP4 whose `moov` box is its last for it to have chapters: the list that Nero's
 * programs began with (`moov/udta/chpl`), which VLC, mpv and ffmpeg read. Nothing where something follows the box.
 */
export function withChapters(
  moov: { readonly data: Uint8Array; readonly position: number },
  chapters: readonly Chapter[],
  endOfFile: number,
): readonly Piece[] {
  if (moov.position + moov.data.byteLength !== endOfFile) return []
  const userData = chapterBox(chapters)
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, moov.data.byteLength + userData.byteLength)
  return [
    { position: endOfFile, data: userData },
    { position: moov.position, data: size },
  ]
}

/** `udta` with `chpl`, version 1: a reserved word, the count, and for each its start, the length of its title, the title. */
export function chapterBox(chapters: readonly Chapter[]): Uint8Array<ArrayBuffer> {
  const entries = chapters.slice(0, most).map(({ startMs, title }) => {
    const letters = shortened(title)
    const entry = new Uint8Array(9 + letters.byteLength)
    new DataView(entry.buffer).setBigUint64(0, BigInt(Math.round(startMs)) * unitsPerMs)
    entry[8] = letters.byteLength
    entry.set(letters, 9)
    return entry
  })
  const head = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, entries.length)
  return box('udta', [box('chpl', [head, ...entries])])
}

/** UTF-8 of at most 255 bytes, cut between letters. */
function shortened(title: string): Uint8Array {
  let letters = ''
  for (const letter of title) {
    if (new TextEncoder().encode(letters + letter).byteLength > most) break
    letters += letter
  }
  return new TextEncoder().encode(letters)
}

function box(name: string, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, part) => sum + part.byteLength, 8)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, size)
  bytes.set(new TextEncoder().encode(name), 4)
  let at = 8
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}
