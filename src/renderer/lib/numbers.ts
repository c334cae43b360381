import type { Language } from '@domain/instrument/instrument'

/** A number as the language writes it, with so many decimals and a true minus. */
export function decimals(value: number, digits: number, language: Language): string {
  const rounded = Number(value.toFixed(digits))
  return (rounded === 0 ? 0 : rounded)
    .toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    .replace('-', '−')
}
