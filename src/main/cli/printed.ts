import type { Figure } from '@domain/agreement/figure'

/** A figure for the person at the terminal: three decimals, or a dash where it has no meaning. */
export function printed({ value }: Figure): string {
  return value === null || !Number.isFinite(value) ? '–' : threeDecimals(value)
}

/** Without a minus before nothing. */
function threeDecimals(value: number): string {
  const text = value.toFixed(3)
  return Number(text) === 0 ? '0.000' : text
}
