import type { Language } from '@domain/instrument/instrument'
import { formatLength } from '@domain/time/clock'
import { decimals } from '@renderer/lib/numbers'

/** From here on tenths of a second would be written as a whole minute. */
const minuteMs = 59_950

/** A mean length of states: under a minute with the tenths of a second that tell short ones apart. */
export function meanLength(ms: number, language: Language): string {
  return ms < minuteMs ? `${decimals(ms / 1000, 1, language)} s` : formatLength(ms)
}
