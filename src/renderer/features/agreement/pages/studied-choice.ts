import type { Design } from '@domain/agreement/generalizability'
import { measureKey } from '@domain/agreement/scored-rating'
import type { Studied } from '@domain/agreement/studied-scores'
import type { Instrument } from '@domain/instrument/instrument'
import { chosenMeasures } from '../selection'

/** Everything of an instrument that a study of a design can be made of; all dimensions where `dimension` is null. */
export function studiedChoices(instrument: Instrument, design: Design, dimension: string | null): readonly Studied[] {
  if (design !== 'sxixr') {
    return chosenMeasures(instrument, { dimension, scope: 'all' }).map((measure) => ({ design, measure }))
  }
  return chosenMeasures(instrument, { dimension, scope: 'mean' }).map((mean) => ({ design, dimension: mean.dimension }))
}

/** A name among the choices of one design. */
export function studiedKey(studied: Studied): string {
  return studied.design === 'sxixr' ? `items ${studied.dimension}` : measureKey(studied.measure)
}

/** The wanted one; where the choices do not have it, what is nearest: the mean of the items of its dimension, then any mean. */
export function nearestStudied(choices: readonly Studied[], wanted: Studied | null): Studied | undefined {
  const means = choices.filter((each) => each.design === 'sxixr' || each.measure.kind === 'mean')
  return (
    choices.find((each) => wanted !== null && studiedKey(each) === studiedKey(wanted)) ??
    means.find((each) => wanted !== null && dimensionOf(each) === dimensionOf(wanted)) ??
    means[0]
  )
}

function dimensionOf(studied: Studied): string {
  return studied.design === 'sxixr' ? studied.dimension : studied.measure.dimension
}
