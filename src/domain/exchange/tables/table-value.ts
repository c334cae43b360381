import type { TimeForm } from '@domain/exchange/tables/table-map'

const longestMs = 1e12

/** A number as tables have it, with a point or a comma before the decimals; null for anything else. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(/^'/u, '')
  return /^[+-]?\d{1,15}(?:[.,]\d{1,30})?$/u.test(plain) ? Number(plain.replace(',', '.')) : null
}

/** Whole milliseconds of a time in this form; null for anything else, and for what lies before the recording. */
export function timeIn(text: string, form: TimeForm, frameRate: number | null): number | null {
  const ms = form === 'clock' ? clockIn(text, frameRate) : scaled(numberIn(text), form, frameRate)
  if (ms === null || ms < 0 || ms > longestMs) return null
  return Math.round(ms) + 0
}

function scaled(number: number | null, form: Exclude<TimeForm, 'clock'>, frameRate: number | null): number | null {
  if (number === null) return null
  if (form === 'milliseconds') return number
  if (form === 'seconds') return number * 1000
  return frameRate === null ? null : (number / frameRate) * 1000
}

const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,9}))?$/u
const clockWithFrames = /^(\d{1,4}):(\d{2}):(\d{2})[:;](\d{1,3})$/u

/** mm:ss or hh:mm:ss with decimals after a point or a comma, or hh:mm:ss:ff at a rate. */
function clockIn(text: string, frameRate: number | null): number | null {
  const plain = text.trim()
  const [, hour, minute, second, frame] = clockWithFrames.exec(plain) ?? []
  if (frame !== undefined)
    return frameRate === null || Number(frame) >= frameRate
      ? null
      : sum(hour, minute, second, (Number(frame) / frameRate) * 1000)
  const match = clock.exec(plain)
  if (match === null) return null
  const [, hours, minutes, seconds, decimals = ''] = match
  return sum(hours, minutes, seconds, Number(`0.${decimals}0`) * 1000)
}

/** Seconds stay under 60, and minutes too where there are hours. */
function sum(hours: string | undefined, minutes = '0', seconds = '0', ms: number): number | null {
  if (Number(seconds) >= 60 || (hours !== undefined && Number(minutes) >= 60)) return null
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms
}

/** The form that times of a table have where nobody says it and no heading does. */
export function proposedForm(times: Iterable<string>): TimeForm {
  let largest = 0
  let areWhole = true
  for (const text of times) {
    if (text.includes(':')) return 'clock'
    const number = numberIn(text)
    if (number === null) continue
    largest = Math.max(largest, number)
    areWhole &&= Number.isInteger(number)
  }
  // Whole numbers beyond ten hours of seconds are no seconds.
  return areWhole && largest > 36_000 ? 'milliseconds' : 'seconds'
}

const notRated = new Set(['nr', 'not rated', 'not-rated', 'ikke skåret', 'ikke vurdert', 'is', 'iv'])
const notApplicable = new Set([
  'na',
  'n/a',
  'not applicable',
  'not-applicable',
  'ikke aktuelt',
  'uaktuelt',
  'ia',
  'i/a',
])

/** A whole grade, or why there is none; null for anything else. */
export function scoreIn(text: string): number | 'not-rated' | 'not-applicable' | null {
  const word = text.normalize('NFC').trim().toLowerCase()
  if (notRated.has(word)) return 'not-rated'
  if (notApplicable.has(word)) return 'not-applicable'
  const number = numberIn(word)
  return number === null || !Number.isInteger(number) ? null : number
}

/** The item's number that a cell begins with (`18 Stop and rewind`), null for the whole session, undefined for neither. */
export function itemIn(text: string): number | null | undefined {
  const [, digits] = /^\s*(?:item|ledd)?\s*(\d{1,3})(?!\d)/iu.exec(text) ?? []
  if (digits !== undefined) return Number(digits)
  return /^\s*(?:overall|total|global|helhet|samlet)/iu.test(text) ? null : undefined
}
