/** How the text of a file was read; a guess is told to the person. */
interface Decoded {
  readonly text: string
  readonly isGuess: boolean
}

/**
 * A text by its byte order mark (UTF-8, UTF-16), else UTF-8, else UTF-16 where every other byte of its beginning is 0, else
 * as a guess Windows-1252, which older spreadsheet programs of Western Europe write. null for what has bytes that no text has.
 */
export function decoded(bytes: Uint8Array): Decoded | null {
  const label = byMark(bytes) ?? byZeros(bytes)
  if (label !== null) return known(bytes, label)
  const utf8 = known(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  if (bytes.includes(0)) return null
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true }
}

function known(bytes: Uint8Array, label: string): Decoded | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), isGuess: false }
  } catch {
    return null
  }
}

function byMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const looked = 64

function byZeros(bytes: Uint8Array): string | null {
  const beginning = [...bytes.subarray(0, looked)]
  if (beginning.length < 4 || beginning.length % 2 === 1) return null
  const isZero = (parity: number) => beginning.every((byte, place) => place % 2 !== parity || byte === 0)
  const hasZero = (parity: number) => beginning.some((byte, place) => place % 2 === parity && byte === 0)
  if (isZero(1) && !hasZero(0)) return 'utf-16le'
  return isZero(0) && !hasZero(1) ? 'utf-16be' : null
}
