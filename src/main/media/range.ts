/** What part of a file a request asks for; `end` is its last byte, as in HTTP. */
export type Range =
  | Readonly<{ kind: 'whole' }>
  | Readonly<{ kind: 'part'; start: number; end: number }>
  | Readonly<{ kind: 'unsatisfiable' }>

const whole: Range = { kind: 'whole' }
const unsatisfiable: Range = { kind: 'unsatisfiable' }

/**
 * Reads a Range header for a file of `size` bytes. Headers that are not one plain byte range are ignored, which HTTP
 * allows and which answers several ranges at once with the whole file.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
export function readRange(header: string | null, size: number): Range {
  if (header === null) return whole
  const match = /^bytes=[ \t]*(\d*)[ \t]*-[ \t]*(\d*)[ \t]*$/i.exec(header)
  if (match === null) return whole
  const [, first = '', last = ''] = match
  if (first === '') return last === '' ? whole : lastBytes(Number(last), size)
  const start = Number(first)
  if (last !== '' && Number(last) < start) return whole
  if (start >= size) return unsatisfiable
  return { kind: 'part', start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

/** `bytes=-500`: the last 500 bytes, or all when there are fewer. */
function lastBytes(count: number, size: number): Range {
  if (count === 0 || size === 0) return unsatisfiable
  return { kind: 'part', start: Math.max(0, size - count), end: size - 1 }
}
