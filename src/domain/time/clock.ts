const msPerSecond = 1000
const msPerMinute = 60 * msPerSecond
const msPerHour = 60 * msPerMinute

/** `h:mm:ss.mmm` */
export function formatClock(ms: number): string {
  const whole = Math.round(ms)
  return `${sign(whole)}${hours(whole)}:${pad(minutes(whole), 2)}:${pad(seconds(whole), 2)}.${pad(Math.abs(whole) % msPerSecond, 3)}`
}

/** `h:mm:ss`, or `m:ss` under an hour; the second that is running, not the nearest. */
export function formatClockShort(ms: number): string {
  const whole = Math.trunc(ms)
  const rest = pad(seconds(whole), 2)
  const signed = sign(Math.trunc(whole / msPerSecond))
  if (hours(whole) === 0) return `${signed}${minutes(whole)}:${rest}`
  return `${signed}${hours(whole)}:${pad(minutes(whole), 2)}:${rest}`
}

/** A length of time to the nearest second, `h:mm:ss` or `m:ss`: unlike a place in time, half a second more is not cut off. */
export function formatLength(ms: number): string {
  return formatClockShort(Math.round(ms / msPerSecond) * msPerSecond)
}

/**
 * Milliseconds of a time that a person typed: `1:02:03.5`, `62:03`, `90.25` (seconds), decimals by point or comma.
 * Null for anything else. The first part may be as large as it likes, the parts after it stay under 60.
 */
export function parseClock(text: string): number | null {
  const match = /^(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d*))?$/.exec(text.trim())
  if (match === null) return null
  const [, hourText, minuteText, secondText, decimals = ''] = match
  const [hour, minute, second] = [Number(hourText ?? 0), Number(minuteText ?? 0), Number(secondText)]
  if (hourText !== undefined && minute >= 60) return null
  if (minuteText !== undefined && second >= 60) return null
  const ms =
    hour * msPerHour + minute * msPerMinute + second * msPerSecond + Math.round(Number(`0.${decimals}0`) * msPerSecond)
  return Number.isSafeInteger(ms) ? ms : null
}

/** A distance in time with its sign: `+0:00:12.340`, `-0:01:05.000`; `0:00:00.000` for none. */
export function formatSignedClock(ms: number): string {
  return Math.round(ms) > 0 ? `+${formatClock(ms)}` : formatClock(ms)
}

/** Milliseconds of a distance in time that a person typed: like parseClock, with + or - (or −) before it; null for anything else. */
export function parseSignedClock(text: string): number | null {
  const [, mark = '', rest = ''] = /^\s*([+\-−]?)\s*(.*)$/s.exec(text) ?? []
  const ms = parseClock(rest)
  return ms === null || mark === '' || mark === '+' || ms === 0 ? ms : -ms
}

function sign(ms: number): string {
  return ms < 0 ? '-' : ''
}

function hours(ms: number): number {
  return Math.floor(Math.abs(ms) / msPerHour)
}

function minutes(ms: number): number {
  return Math.floor(Math.abs(ms) / msPerMinute) % 60
}

function seconds(ms: number): number {
  return Math.floor(Math.abs(ms) / msPerSecond) % 60
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
