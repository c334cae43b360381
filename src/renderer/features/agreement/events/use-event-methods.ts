import { useTranslation } from 'react-i18next'
import { formatClock } from '@domain/time/clock'
import { useAgreementWork } from '../agreement-context'
import type { EventComparison } from '../compute/questions'
import { useNames } from '../names'
import { useAgreement } from '../state'

interface Compared {
  readonly a: string
  readonly b: string
  readonly recordingId: string
  readonly countA: number
  readonly countB: number
  /** States that were never ended. */
  readonly neverEnded: number
  readonly found: EventComparison | null
}

/** What a paper would say of the comparison: what was compared, each method with its choices and source, the version. */
export function useEventMethods({ recordingId, found, neverEnded, ...compared }: Compared): readonly string[] {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { recordingName } = useNames()
  const { toleranceMs, unitMs, countNothing } = useAgreement((state) => state.events)
  const units = found?.timeUnit.units
  return [
    t('events.methods.data', { ...compared, recording: recordingName(recordingId) }),
    t('methods.scale', { scale: scores.instrument.shortTitle, versions: scores.versions.join(', ') }),
    ...(neverEnded === 0 ? [] : [t('events.neverEnded.methods', { count: neverEnded })]),
    ...(units === undefined || units.count === 0
      ? []
      : [t('events.methods.timeUnit', { unitMs, phase: formatClock(units.startMs) }), t(nothingKey(countNothing))]),
    t('events.methods.easyDiag', { toleranceMs }),
    t('events.methods.match', { toleranceMs }),
  ]
}

/** The sentence on what becomes of moments at which a rater marked nothing. */
export function nothingKey(countNothing: boolean) {
  return countNothing ? 'events.nothing.counts' : 'events.nothing.left'
}
