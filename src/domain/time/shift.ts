import { parseClock } from '@domain/time/clock'

/** How far something is moved: by time, or by frames of the picture. */
export type Shift = Readonly<{ kind: 'ms'; ms: number }> | Readonly<{ kind: 'frames'; frames: number }>

/**
 * Reads a shift that a person typed: a signed clock (`+0:02.5`, `-1.25`, `3` seconds), or frames with their letter, as
 * `-3f` (`b` for Norwegian «bilder»). Null for anything else.
 */
export function parseShift(text: string): Shift | null {
  const match = /^([+\-−]?)\s*(.*)$/u.exec(text.trim())
  if (match === null) return null
  const [, signText = '', rest = ''] = match
  const sign = signText === '-' || signText === '−' ? -1 : 1
  const frames = /^(\d{1,6})\s*(?:f|fr|frames?|b|bilder?)$/iu.exec(rest)
  if (frames !== null) return { kind: 'frames', frames: sign * Number(frames[1]) }
  const ms = parseClock(rest)
  return ms === null ? null : { kind: 'ms', ms: sign * ms }
}
