import { type NoFigure, noFigure } from '@domain/agreement/figure'
import { observationsOf } from '@domain/agreement/observations'
import { oneWay } from '@domain/agreement/one-way'
import type { ScoreCell } from '@domain/agreement/score-row'
import { completeRecordings, ratersPerRecording, type ScoreTable } from '@domain/agreement/score-table'
import { componentsOf } from '@domain/agreement/squared-totals'
import { twoWay } from '@domain/agreement/two-way'

/** Who meets whom: sessions by raters, sessions by items by raters, raters nested in sessions. */
export const designs = ['sxr', 'sxixr', 'r:s'] as const
export type Design = (typeof designs)[number]

/** The last component of each design has the residual in it. */
export const componentNames = {
  sxr: ['s', 'r', 'sr'],
  sxixr: ['s', 'i', 'r', 'si', 'sr', 'ir', 'sir'],
  'r:s': ['s', 'r:s'],
} as const satisfies Record<Design, readonly string[]>

export type ComponentName = (typeof componentNames)[Design][number]

export interface VarianceComponent {
  readonly name: ComponentName
  /** As estimated; may be negative. */
  readonly estimate: number
  /** The estimate, a negative one set to 0: what shares and coefficients rest on. */
  readonly used: number
  /** Part of the sum of all components used, 0 to 1. */
  readonly share: number
}

export interface GStudy {
  readonly design: Design
  /** Ordinary analysis of variance, or how missing cells were met. */
  readonly method: 'anova' | 'henderson-1' | 'henderson-3' | 'unbalanced-one-way'
  readonly components: readonly VarianceComponent[]
  readonly recordings: number
  /** Items; null where the design has none. */
  readonly items: number | null
  /** Raters of a recording: their number, or the harmonic mean where it differs. */
  readonly ratersPerRecording: number
}

export type GStudyOrNot = { readonly value: GStudy } | NoFigure

/** Variance components of sessions x raters, or of raters nested in sessions (whoever they are). */
export function gStudy(design: 'sxr' | 'r:s', table: ScoreTable): GStudyOrNot {
  const counts = ratersPerRecording(table)
  if (design === 'sxr' && table.raters.length < 2) return noFigure('one-rater')
  if (table.recordings.length < 2) return noFigure('too-few-recordings')
  if (!counts.some((count) => count > 1)) return noFigure('no-pairs')
  const observations = observationsOf(table)
  if (observations.score.every((score) => score === 0)) return noFigure('no-variance')
  const common = { recordings: table.recordings.length, items: null, ratersPerRecording: harmonicMean(counts) }
  if (design === 'r:s') {
    const one = oneWay(observations)
    if (one === null) return noFigure('not-estimable')
    const method = new Set(counts).size === 1 ? 'anova' : 'unbalanced-one-way'
    const estimates = { s: one.components.recording, 'r:s': one.components.residual }
    return { value: { ...common, design, method, components: withShares(Object.entries(estimates)) } }
  }
  const two = twoWay(observations)
  if (two === null) return noFigure('not-estimable')
  const method = completeRecordings(table) === table.recordings.length ? 'anova' : 'henderson-3'
  const { recording, rater, residual } = two.components
  return {
    value: {
      ...common,
      design,
      method,
      components: withShares(Object.entries({ s: recording, r: rater, sr: residual })),
    },
  }
}

/** A score of an item; what it is called does not matter. */
export interface ItemCell extends ScoreCell {
  readonly item: string | number
}

/** Variance components of sessions x items x raters, all crossed; a cell must not be given twice. */
export function gStudyOfItems(cells: readonly ItemCell[]): GStudyOrNot {
  const scored = cells.filter((cell): cell is ItemCell & { readonly score: number } => cell.score !== null)
  const origin = scored[0]?.score ?? 0
  const score = Float64Array.from(scored, (cell) => cell.score - origin)
  const sessions = places(scored.map(({ recording }) => recording))
  const items = places(scored.map(({ item }) => item))
  const raters = places(scored.map(({ rater }) => rater))
  if (raters.levels < 2) return noFigure('one-rater')
  if (sessions.levels < 2) return noFigure('too-few-recordings')
  if (score.every((value) => value === 0)) return noFigure('no-variance')
  const estimates = componentsOf({ factors: [sessions.place, items.place, raters.place], score })
  if (estimates === null) return noFigure('not-estimable')
  const isComplete = score.length === sessions.levels * items.levels * raters.levels
  const byName = { s: 0b001, i: 0b010, r: 0b100, si: 0b011, sr: 0b101, ir: 0b110, sir: 0b111 }
  return {
    value: {
      design: 'sxixr',
      method: isComplete ? 'anova' : 'henderson-1',
      components: withShares(Object.entries(byName).map(([name, effect]) => [name, estimates[effect] ?? 0])),
      recordings: sessions.levels,
      items: items.levels,
      ratersPerRecording: harmonicMean(ratersOf(sessions, raters)),
    },
  }
}

function withShares(estimates: readonly (readonly [string, number])[]): VarianceComponent[] {
  const used = estimates.map(([, estimate]) => Math.max(0, estimate))
  const whole = used.reduce((sum, value) => sum + value, 0)
  return estimates.map(([name, estimate], at) => ({
    name: name as ComponentName,
    estimate,
    used: used[at] ?? 0,
    share: whole === 0 ? 0 : (used[at] ?? 0) / whole,
  }))
}

interface Places {
  readonly place: Int32Array
  readonly levels: number
}

function places(names: readonly (string | number)[]): Places {
  const known = new Map<string | number, number>()
  for (const name of names) if (!known.has(name)) known.set(name, known.size)
  return { place: Int32Array.from(names, (name) => known.get(name) ?? 0), levels: known.size }
}

/** How many raters scored anything of each session. */
function ratersOf(sessions: Places, raters: Places): Int32Array {
  const met = Array.from({ length: sessions.levels }, () => new Set<number>())
  for (const [at, session] of sessions.place.entries()) met[session]?.add(raters.place[at] ?? 0)
  return Int32Array.from(met, (each) => each.size)
}

function harmonicMean(counts: Int32Array): number {
  return counts.length / counts.reduce((sum, count) => sum + 1 / count, 0)
}
