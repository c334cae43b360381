import type { ExchangeProblem, ExchangeProblemReason } from '@domain/exchange/interchange'

/** Collects what could not be taken as it stands. */
export type Report = (problem: ExchangeProblem) => void

const longestText = 10_000
const longestQuote = 200
/** About 31 years. */
const longestMs = 1e12

/** Line breaks and tabs stay; marks that turn the direction of writing go too: they make a name look like another. */
const controls = /(?![\n\r\t])\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/gu

/** A problem with what stood there, shortened. */
export function problemAt(reason: ExchangeProblemReason, where: string, value: unknown): ExchangeProblem {
  return { reason, where: quoted(where), value: quoted(value) }
}

/** A value as a person is shown it: at most 200 characters, none of them a control character. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.slice(0, longestQuote).replace(controls, '')
}

/** A text without what no reader keeps. */
export function withoutControls(text: string): string {
  return text.replace(controls, '')
}

/**
 * A text of a file as it may be kept and shown: control characters (also those that turn the direction of writing) are
 * dropped and what is longer than 10,000 characters is cut, both reported. Numbers are taken as their digits.
 */
export function foreignText(value: unknown, where: string, report: Report): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return ''
  const short = value.slice(0, longestText)
  if (short.length < value.length) report(problemAt('too-long', where, value))
  const clean = withoutControls(short)
  if (clean.length < short.length) report(problemAt('control-characters', where, clean))
  return clean
}

/** Seconds (a number or its digits) as whole milliseconds; null for anything else and for what no recording is long. */
export function millisecondsOfSeconds(value: unknown): number | null {
  const isDigits = typeof value === 'string' && /^[+-]?\d{1,12}(?:\.\d{1,40})?$/u.test(value.trim())
  const seconds = typeof value === 'number' ? value : isDigits ? Number(value) : Number.NaN
  const ms = Math.round(seconds * 1000)
  // -0 is 0.
  return Number.isFinite(ms) && Math.abs(ms) <= longestMs ? ms + 0 : null
}
