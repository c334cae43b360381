import {
  type Coefficients,
  type DecisionRow,
  decisionStudy,
  type ItemsAre,
  observedCoefficients,
} from '@domain/agreement/decision-study'
import {
  componentNames,
  type Design,
  designs,
  gStudy,
  type GStudy,
  type GStudyOrNot,
  gStudyOfItems,
} from '@domain/agreement/generalizability'
import { meanOfItems, type ScoreCell } from '@domain/agreement/score-row'
import { scoreTable } from '@domain/agreement/score-table'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { linesOfGStudy } from '@main/cli/g-study-lines'
import { plainFigures } from '@main/cli/plain-figures'
import { byItem, type FileScore, overall, scoresOfFile } from '@main/cli/score-file'

export const gstudy: Command = {
  usage: 'gstudy --scores FILE.csv --design sxr|sxixr|r:s [--dimension D] [--item I] [--fixed-items]',
  summary:
    'says what scores vary by and how many raters are needed (columns as for agreement; without --item, sxr and r:s take the mean of the items)',
  run: (args, { out }) => {
    const { values } = readArguments(args, [], {
      scores: { type: 'string' },
      design: { type: 'string' },
      dimension: { type: 'string' },
      item: { type: 'string' },
      'fixed-items': { type: 'boolean', default: false },
    })
    const file = required(values.scores, 'scores')
    const design = designOf(required(values.design, 'design'))
    const rows = ofDimension(scoresOfFile(file), values.dimension, file)
    const itemsAre = values['fixed-items'] ? 'fixed' : 'random'
    const { result, of } = studied(design, rows, values.item, file)
    if (values.json) out(JSON.stringify(plain(design, result, itemsAre)))
    else for (const line of linesOfGStudy(result, of, itemsAre)) out(line)
    return 0
  },
}

function designOf(text: string): Design {
  const design = designs.find((each) => each === text)
  if (design === undefined) throw new WrongUse(`--design is one of ${designs.join(', ')}, not “${text}”.`)
  return design
}

function ofDimension(rows: readonly FileScore[], wanted: string | undefined, file: string): readonly FileScore[] {
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))]
  if (wanted === undefined && dimensions.length < 2) return rows
  const known = dimensions.slice(0, 10).map((name) => `“${name}”`)
  if (wanted === undefined)
    throw new WrongUse(`${file} has several dimensions: say which by --dimension (${known.join(', ')}).`)
  if (!dimensions.includes(wanted))
    throw new WrongUse(`${file} has no dimension “${wanted}” (it has ${known.join(', ')}).`)
  return rows.filter(({ dimension }) => dimension === wanted)
}

interface Studied {
  readonly result: GStudyOrNot
  /** What was studied, for the person at the terminal. */
  readonly of: string
}

function studied(design: Design, rows: readonly FileScore[], item: string | undefined, file: string): Studied {
  const items = [...new Set(rows.map((row) => row.item))].sort(byItem)
  const ofItems = rows.filter((row) => row.item !== overall)
  if (design === 'sxixr') {
    if (item !== undefined) throw new WrongUse('--item goes with the designs sxr and r:s.')
    return { result: gStudyOfItems(ofItems), of: 'all items' }
  }
  const study = (cells: readonly ScoreCell[]) => gStudy(design, scoreTable(cells))
  if (item !== undefined) {
    if (!items.includes(item)) throw new WrongUse(`${file} has no item “${item}”.`)
    return { result: study(rows.filter((row) => row.item === item)), of: nameOf(item) }
  }
  const [only] = items
  if (items.length === 1 && only !== undefined) return { result: study(rows), of: nameOf(only) }
  return { result: study(meanOfItems(ofItems)), of: 'the mean of the items' }
}

function nameOf(item: string): string {
  return item === overall ? 'the overall score' : `item ${item}`
}

/** The answer for machines; a study that cannot be made has the reason as `why`. */
function plain(design: Design, result: GStudyOrNot, itemsAre: ItemsAre) {
  if (result.value === null) {
    const none = Object.fromEntries(componentNames[design].map((name) => [name, null]))
    return { components: none, shares: none, relative: null, absolute: null, decision: [], why: result.why }
  }
  const study = result.value
  return {
    components: Object.fromEntries(study.components.map(({ name, estimate }) => [name, estimate])),
    shares: Object.fromEntries(study.components.map(({ name, share }) => [name, share])),
    ...plainCoefficients(observedCoefficients(study, itemsAre)),
    decision: decisionRows(study, itemsAre).map(({ raters, items, ...row }) => ({
      raters,
      items,
      ...plainCoefficients(row),
    })),
  }
}

function plainCoefficients({ relative, absolute }: Coefficients) {
  return plainFigures({ relative, absolute })
}

function decisionRows(study: GStudy, itemsAre: ItemsAre): DecisionRow[] {
  return decisionStudy(study, upTo(study.ratersPerRecording), upTo(study.items ?? 1), itemsAre)
}

/** 1 to 20, or to twice what the study had; a plan of more than 60 is none. */
function upTo(had: number): number[] {
  return Array.from({ length: Math.min(60, Math.max(20, 2 * Math.ceil(had))) }, (_, at) => at + 1)
}
