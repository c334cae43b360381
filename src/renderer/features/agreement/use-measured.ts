import { useMemo } from 'react'
import type { Measure } from '@domain/agreement/scored-rating'
import { useAgreementWork } from './agreement-context'
import type { MeasuredAgreement } from './compute/questions'
import { type Computed, useComputed } from './compute/use-computed'
import { chosenMeasures, comparedRatings } from './selection'
import { useAgreement } from './state'

/** The agreement on everything that is chosen, or on the given measures. */
export function useMeasured(given?: readonly Measure[]): Computed<readonly MeasuredAgreement[]> {
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const question = useMemo(
    () => ({
      ratingIds: comparedRatings(scores, selection).map(({ ratingId }) => ratingId),
      measures: given ?? chosenMeasures(scores.instrument, selection),
      scales: Object.fromEntries(scores.instrument.dimensions.map(({ id, min, max }) => [id, { min, max }])),
    }),
    [scores, selection, given],
  )
  return useComputed('measures', question)
}
