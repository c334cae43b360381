import type { Language } from '@domain/instrument/instrument'

/** From one number to another as they are written: a dash between them, or the word where a minus beside it would be misread. */
export function rangeText(lower: string, upper: string, to: string): string {
  return `${lower}${upper}`.includes('−') ? `${lower} ${to} ${upper}` : `${lower}–${upper}`
}

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
