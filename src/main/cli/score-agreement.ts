import { agreementOfScores, type Scale } from '@domain/agreement/agreement-of-scores'
import type { Interval } from '@domain/agreement/figure'
import { mcGrawWong } from '@domain/agreement/icc'
import { iccForms, type ScoreAgreement } from '@domain/agreement/score-agreement'
import { meanOfItems } from '@domain/agreement/score-row'
import { scoreTable } from '@domain/agreement/score-table'
import { recordOf } from '@domain/record-of'
import { type Surroundings, WrongUse } from '@main/cli/command'
import { plainFigures } from '@main/cli/plain-figures'
import { printed } from '@main/cli/printed'
import { byItem, type FileScore, meanItem, overall, scoresOfFile } from '@main/cli/score-file'
import { linesOfTable } from '@main/cli/table-lines'

/** Every two raters are compared: with more of them the pairs would be all that there is to read. */
const mostRaters = 200

interface Asked {
  readonly file: string
  readonly isJson: boolean
  readonly scale: Scale | undefined
}

interface Group {
  readonly item: string
  readonly dimension: string
  /** The grades of the scale, where they are known. */
  readonly grades: Scale | null
  readonly found: ScoreAgreement
}

/** Agreement on the scores of a table, for each item and dimension. */
export function agreementOnScores({ file, isJson, scale }: Asked, { out }: Surroundings): number {
  const groups = groupsOf(scoresOfFile(file, scale), file)
  if (groups.length === 0) throw new WrongUse(`${file} has no scores.`)
  if (isJson) out(JSON.stringify({ groups: groups.map(plain) }))
  else for (const line of linesFor(groups)) out(line)
  return 0
}

function groupsOf(scores: readonly FileScore[], file: string): readonly Group[] {
  const groups = [...Map.groupBy(scores, ({ item, dimension }) => JSON.stringify([item, dimension])).values()]
  return [...groups, ...meansOf(scores)]
    .flatMap((rows) => {
      const [first] = rows
      if (first === undefined) return []
      const table = scoreTable(rows)
      if (table.raters.length > mostRaters) {
        throw new WrongUse(
          `${file} has ${table.raters.length} raters of one item, and at most ${mostRaters} can be compared in pairs (gstudy --design r:s compares none).`,
        )
      }
      // Means lie between the grades.
      const grades = first.item === meanItem ? null : first.grades
      const found = agreementOfScores(table, grades ?? undefined)
      return [{ item: first.item, dimension: first.dimension, grades, found }]
    })
    .sort((left, right) => byItem(left.item, right.item))
}

/** Each rater's mean over the items of a dimension, where it has several; a file that calls an item so keeps its own. */
function meansOf(scores: readonly FileScore[]): readonly (readonly FileScore[])[] {
  return [...Map.groupBy(scores, ({ dimension }) => dimension)].flatMap(([dimension, rows]) => {
    const items = new Set(rows.map(({ item }) => item))
    items.delete(overall)
    if (items.size < 2 || items.has(meanItem)) return []
    const ofItems = rows.filter(({ item }) => item !== overall)
    return [meanOfItems(ofItems).map((cell) => ({ ...cell, item: meanItem, dimension, grades: null }))]
  })
}

function plain({ item, dimension, found }: Group) {
  const { recordings, raters, complete, icc, alpha, fleiss, gwet, percent, pairs } = found
  return {
    item,
    dimension,
    recordings,
    raters,
    complete,
    icc: recordOf(iccForms, (form) => plainInterval(icc.forms[form])),
    alpha: plainFigures(alpha),
    kappa: {
      ...plainFigures({ fleiss }),
      pairs: pairs.map((pair) => ({ raters: pair.raters, n: pair.recordings, ...plainFigures(pair.kappa) })),
    },
    gwet: plainFigures(gwet),
    percent: plainFigures(percent),
  }
}

function plainInterval(interval: Interval) {
  if (interval.value === null) return { value: null, lower: null, upper: null, why: interval.why }
  const { value, lower, upper } = interval
  // Some small incomplete tables leave the average form without a lower limit.
  return Number.isFinite(lower) ? { value, lower, upper } : { value, lower: null, upper, why: 'not-estimable' }
}

function linesFor(groups: readonly Group[]): readonly string[] {
  const isScaleKnown = groups.some(({ grades }) => grades !== null)
  const head = ['item', 'dimension', 'recordings', 'raters', 'complete', 'ICC(2,1)', '95 %', 'ICC(2,k)', 'k']
  const rows = groups.map(({ item, dimension, found }) => [
    item,
    dimension,
    ...[found.recordings, found.raters, found.complete].map(String),
    printed(found.icc.forms['2,1']),
    limits(found.icc.forms['2,1']),
    printed(found.icc.forms['2,k']),
    String(Number(found.icc.k.toFixed(2))),
    ...[found.alpha.ordinal, found.pooledKappa.quadratic, found.gwet.ac2Quadratic].map(printed),
    ...[found.percent.exact, found.percent.withinOne].map(printed),
  ])
  return [
    ...linesOfTable([[...head, 'alpha ord.', 'κ quadr.', 'AC2 quadr.', 'exact', 'within 1'], ...rows]),
    '',
    `ICC(2,1): two-way random effects, absolute agreement, one rater (McGraw and Wong: ${mcGrawWong['2,1']}); ICC(2,k): the mean of k raters.`,
    'Where raters are missing: variance components by Henderson’s method 3, k their harmonic mean, approximate limits.',
    'Alpha: Krippendorff, ordinal. κ: Cohen’s, quadratic weights, pooled over all pairs. exact, within 1: shares of pairs.',
    isScaleKnown
      ? 'AC2: Gwet, quadratic weights, of all grades of the scale; of means, of the values that there are.'
      : 'AC2: Gwet, quadratic weights, of the grades that were given; --scale 1-7 takes all grades of the scale, as the window does.',
    'mean: each rater’s mean over the items of the dimension.',
    'A dash stands where a figure has no meaning (--json says why, and has every other figure).',
  ]
}

function limits(interval: Interval): string {
  if (interval.value === null) return '–'
  return [interval.lower, interval.upper].map((value) => printed({ value })).join(' to ')
}
