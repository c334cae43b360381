import { amountsByCode } from '@domain/agreement/events/amounts'
import type { RatedEvents } from '@domain/agreement/events/compared-event'
import { matrixOf } from '@domain/agreement/events/contingency'
import { unmatched } from '@domain/agreement/events/easy-diag'
import type { EventAgreement } from '@domain/agreement/events/event-agreement'
import { matchCurve, tolerancesAround } from '@domain/agreement/events/point-match'
import { plainFigures } from '@main/cli/plain-figures'
import { linesOfTable } from '@main/cli/table-lines'

const noMatch = 'no match'

/** What stands behind the figures of a pair: codes one by one, their confusion, labels apart from cutting, other tolerances. */
export function plainDetail(
  { recording, raters, timeUnit, easyDiag }: EventAgreement,
  rated: readonly RatedEvents[],
  toleranceMs: number,
) {
  const [a, b] = raters.map((rater) => eventsOf(rated, recording, rater))
  return {
    timeUnit: { ...timeUnit.units, ...plainFigures({ agreement: timeUnit.agreement }) },
    linkedOnly: plainFigures(easyDiag.linkedOnly),
    codes: easyDiag.codes.map(({ code, kappa, positive }) => ({ code, ...plainFigures({ kappa, positive }) })),
    confusion: { labels: labelsOf(easyDiag.table.labels), counts: matrixOf(easyDiag.table) },
    curve: matchCurve(a ?? [], b ?? [], tolerancesAround(toleranceMs)).map(({ precision, recall, f1, ...counts }) => ({
      ...counts,
      ...plainFigures({ precision, recall, f1 }),
    })),
  }
}

/** Agreement on counts and durations by code, over all recordings: ICC(2,1) of each. */
export function plainAmounts(rated: readonly RatedEvents[]) {
  return amountsByCode(rated).map(({ code, counts, durations }) => ({
    code,
    ...plainFigures({ counts: counts.icc.forms['2,1'], durations: durations.icc.forms['2,1'] }),
  }))
}

/** The confusion of codes of a pair, for a person. */
export function confusionLines({ recording, raters, easyDiag }: EventAgreement): readonly string[] {
  const labels = labelsOf(easyDiag.table.labels)
  const rows = matrixOf(easyDiag.table).map((counts, row) => [labels[row] ?? '', ...counts.map(String)])
  return [
    '',
    `${recording}: rows ${raters[0]}, columns ${raters[1]}; linked events count twice`,
    ...linesOfTable([['', ...labels], ...rows]),
  ]
}

function eventsOf(rated: readonly RatedEvents[], recording: string, rater: string): RatedEvents['events'] {
  return rated.find((each) => each.recording === recording && each.rater === rater)?.events ?? []
}

function labelsOf(labels: readonly string[]): readonly string[] {
  return labels.map((label) => (label === unmatched ? noMatch : label))
}
