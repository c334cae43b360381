import type { Language } from '@domain/instrument/instrument'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nb: 'nb-NO' }

/** An ISO date as the language writes it: `12 Mar 2026`. */
export function dateText(isoDate: string, language: Language): string {
  const date = new Date(`${isoDate}T12:00:00`)
  return date.toLocaleDateString(locales[language], { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A moment on this computer's clock: `12 Mar 2026, 14:05`. */
export function momentText(ms: number, language: Language): string {
  return new Date(ms).toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' })
}

export function bytesText(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value.toLocaleString(locales[language], { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 })} ${units[power] ?? ''}`
}

/** Whole percent; 100 only of the whole. What is a whole percent but for rounding (0.29 * 100) is not cut. */
export function percentText(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`
}

/** The day of a moment on this computer's calendar, as `YYYY-MM-DD`. */
export function isoDay(ms: number): string {
  const date = new Date(ms)
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}

/** Today's date on this computer, as `YYYY-MM-DD`. */
export function isoToday(): string {
  return isoDay(Date.now())
}
