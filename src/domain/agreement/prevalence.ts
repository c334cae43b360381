import type { ScoreTable } from '@domain/agreement/score-table'

/** The score that is given most often, and its share (0-1) of all scores. */
export interface Prevalence {
  readonly score: number
  readonly share: number
}

/**
 * From this share on one grade prevails: chance alone then agrees on two of three, so that kappa and alpha are small although raters
 * mostly agree (Feinstein and Cicchetti 1990, Journal of Clinical Epidemiology 43:543-549). The bound is our own.
 */
const prevailsFrom = 0.8

/** The score that prevails in a table; null where none does. */
export function prevailing(table: ScoreTable): Prevalence | null {
  const counts = new Map<number, number>()
  let scored = 0
  for (const score of table.scores) {
    if (Number.isNaN(score)) continue
    scored += 1
    counts.set(score, (counts.get(score) ?? 0) + 1)
  }
  for (const [score, count] of counts) if (count >= prevailsFrom * scored) return { score, share: count / scored }
  return null
}
