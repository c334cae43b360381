import {
  decisions,
  decisionStudy,
  type ItemsAre,
  observedCoefficients,
  ratersNeeded,
} from '@domain/agreement/decision-study'
import type { Figure } from '@domain/agreement/figure'
import type { ComponentName, GStudy, GStudyOrNot } from '@domain/agreement/generalizability'
import { printed } from '@main/cli/printed'
import { linesOfTable } from '@main/cli/table-lines'

const targets = [0.7, 0.8, 0.9]
const raters = [1, 2, 3, 4, 5, 6, 8, 10]

const names = {
  s: 'sessions (s)',
  i: 'items (i)',
  r: 'raters (r)',
  si: 'sessions x items (si)',
  sr: 'sessions x raters (sr)',
  ir: 'items x raters (ir)',
  sir: 'rest (sir)',
  'r:s': 'raters within sessions (r:s)',
} as const satisfies Record<ComponentName, string>

const methods = {
  anova: 'Analysis of variance; no cell is missing.',
  'henderson-1':
    'Cells are missing: squared totals and their expectations (Henderson’s method 1; Brennan 2001, chapter 7).',
  'henderson-3': 'Cells are missing: each factor adjusted for the other (Henderson’s method 3).',
  'unbalanced-one-way': 'Sessions have different numbers of raters: unbalanced one-way analysis of variance.',
} as const satisfies Record<GStudy['method'], string>

/** A generalizability study for the person at the terminal. */
export function linesOfGStudy(result: GStudyOrNot, of: string, itemsAre: ItemsAre): readonly string[] {
  if (result.value === null) return [`There is no generalizability study of ${of}: ${result.why}.`]
  const study = result.value
  const { relative, absolute } = observedCoefficients(study, itemsAre)
  return [
    `Generalizability study ${study.design} of ${of}: ${study.recordings} recordings. ${methods[study.method]}`,
    '',
    ...linesOfTable([
      ['component', 'variance', 'share'],
      ...study.components.map(({ name, estimate, share }) => [
        sr(study, name),
        `${estimate.toFixed(4)}${estimate < 0 ? ' (counted as 0)' : ''}`,
        `${(100 * share).toFixed(1)} %`,
      ]),
    ]),
    '',
    `As scored (${Number(study.ratersPerRecording.toFixed(2))} raters${study.items === null ? '' : `, ${study.items} items, ${itemsAre}`}): relative E rho2 ${printed(relative)}, absolute phi ${printed(absolute)}.`,
    '',
    ...linesOfTable([
      ['raters', 'relative', 'absolute'],
      ...decisionStudy(study, raters, [study.items ?? 1], itemsAre).map((row) => [
        String(row.raters),
        printed(row.relative),
        printed(row.absolute),
      ]),
    ]),
    '',
    ...decisions.map((decision) => {
      const needed = targets.map((target) => {
        const need = ratersNeeded(study, target, decision, study.items, itemsAre)
        return `${target.toFixed(2)}: ${printedNeed(need)}`
      })
      return `Raters needed (${decision}) for ${needed.join(', ')}`
    }),
  ]
}

/** Without items in the design the rest is in sessions by raters. */
function sr({ design }: GStudy, name: ComponentName): string {
  return design === 'sxr' && name === 'sr' ? 'sessions x raters, rest (sr)' : names[name]
}

function printedNeed(need: Figure): string {
  if (need.value !== null) return String(need.value)
  return need.why === 'out-of-reach' ? 'out of reach' : '–'
}
