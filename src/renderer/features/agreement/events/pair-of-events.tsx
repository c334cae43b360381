import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import { Button } from '@renderer/components/button'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { Computing } from '../computing'
import { useComputed } from '../compute/use-computed'
import { CopiedMethods } from '../figures/methods'
import { useNames } from '../names'
import { useAgreement } from '../state'
import type { ChosenPair } from './chosen-pair'
import { CodesTable } from './codes-table'
import { ConfusionTable } from './confusion-table'
import { EventFigures } from './event-figures'
import { ToleranceCurve } from './tolerance-curve'
import { useEventMethods } from './use-event-methods'

interface PairOfEventsProps {
  readonly pair: ChosenPair
  readonly eventsA: readonly ComparedEvent[]
  readonly eventsB: readonly ComparedEvent[]
}

/** Everything that is said of two raters' events of one recording, computed anew with each choice. */
export function PairOfEvents({ pair: { recordingId, first, second }, eventsA, eventsB }: PairOfEventsProps) {
  const { t } = useTranslation('agreement')
  const { onOpenSession } = useAgreementWork()
  const { raterName } = useNames()
  const { toleranceMs, unitMs, countNothing } = useAgreement((state) => state.events)
  const question = useMemo(
    () => ({
      ratingIds: [first.ratingId, second.ratingId] as const,
      events: [eventsA, eventsB] as const,
      choices: { toleranceMs, unitMs, countNothing },
    }),
    [first.ratingId, second.ratingId, eventsA, eventsB, toleranceMs, unitMs, countNothing],
  )
  const { answer, share } = useComputed('events', question)
  const names = { a: raterName(first.raterId), b: raterName(second.raterId) }
  const methods = useEventMethods({
    ...names,
    recordingId,
    countA: eventsA.length,
    countB: eventsB.length,
    found: answer,
  })
  return (
    <>
      <div className={styles['tools']}>
        {[first, second].map(({ ratingId, raterId }) => (
          <Button
            key={ratingId}
            onPress={() => onOpenSession({ recordingId, atMs: answer?.firstDifferenceMs ?? 0, ratingId })}
          >
            {t('events.open', { rater: raterName(raterId) })}
          </Button>
        ))}
        <Computing share={share} />
      </div>
      {answer === null && share === null && <p role="alert">{t('events.failed')}</p>}
      {answer !== null && (
        <>
          <EventFigures found={answer} />
          <CodesTable codes={answer.easyDiag.codes} />
          <ConfusionTable table={answer.easyDiag.table} {...names} />
          <ToleranceCurve curve={answer.curve} toleranceMs={toleranceMs} />
          <CopiedMethods sentence={methods} />
        </>
      )}
    </>
  )
}
