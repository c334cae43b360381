import type { ComparedEvent, RatedEvents } from '@domain/agreement/events/compared-event'
import { eventAgreements } from '@domain/agreement/events/event-agreement'
import { matchCurve } from '@domain/agreement/events/point-match'
import { seeded } from '@domain/chance/seeded'

const raters = ['Rater 1', 'Rater 2', 'Rater 3'] as const
const eventsOfRater = 3000
const sessionMs = 90 * 60_000
const tolerancesMs = [100, 250, 500, 1000, 2000, 3000, 5000, 7500, 10_000]
const runs = 20

/** All that is said of the pairs, the curve over tolerances too. */
function compareAll(rated: readonly RatedEvents[]): void {
  const found = eventAgreements(rated, { toleranceMs: 1000, unitMs: 1000 })
  if (found.some(({ easyDiag }) => easyDiag.kappa.value === null)) throw new Error('nothing was compared')
  for (const [index, { events }] of rated.entries())
    for (const other of rated.slice(index + 1)) matchCurve(events, other.events, tolerancesMs)
}

/** Raters who see nearly the same: what happens comes from one seed, each rater's delays and slips from another. */
function simulated(rater: number): readonly ComparedEvent[] {
  const [session, own] = [seeded(1), seeded(100 + rater)]
  return Array.from({ length: eventsOfRater }, (_, index) => {
    const [at, code, subject, isState, length] = [session(), session(), session(), session() < 0.5, session()]
    const startMs = Math.round(at * sessionMs + own() * 800)
    return {
      id: String(index),
      code: `code ${Math.floor((own() < 0.9 ? code : own()) * 12)}`,
      subject: `P${Math.floor(subject * 7)}`,
      startMs,
      endMs: isState ? startMs + Math.round(500 + length * 20_000 + own() * 500) : null,
    }
  })
}

const rated = raters.map((rater, index) => ({ recording: 'S1', rater, events: simulated(index) }))
const samples = Array.from({ length: runs }, () => {
  const begun = performance.now()
  compareAll(rated)
  return performance.now() - begun
})
console.log(JSON.stringify(samples))
