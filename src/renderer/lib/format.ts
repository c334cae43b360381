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

export function percentText(share: number): string {
  return `${Math.floor(share * 100)} %`
}

/** Today's date on this computer, as `YYYY-MM-DD`. */
export function isoToday(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
