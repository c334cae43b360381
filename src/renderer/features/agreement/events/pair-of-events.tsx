import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { Tools } from '@renderer/components/page'
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
import type { EventsToCompare } from './read-events'
import { useEventOpening } from './use-event-opening'
import { ToleranceCurve } from './tolerance-curve'
import { useEventMethods } from './use-event-methods'

interface PairOfEventsProps {
  readonly pair: ChosenPair
  readonly read: readonly [EventsToCompare, EventsToCompare]
}

/** Everything that is said of two raters' events of one recording, computed anew with each choice. */
export function PairOfEvents({ pair, read }: PairOfEventsProps) {
  const { recordingId, first, second } = pair
  const [{ events: eventsA, open: openA }, { events: eventsB, open: openB }] = read
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
  const opening = useEventOpening(pair, read)
  const methods = useEventMethods({
    ...names,
    recordingId,
    countA: eventsA.length,
    countB: eventsB.length,
    neverEnded: openA + openB,
    found: answer,
  })
  return (
    <>
      <Tools>
        <Button
          onPress={() =>
            onOpenSession({ recordingId, atMs: 0, lookAt: first.ratingId, ratingId: second.ratingId, toleranceMs })
          }
        >
          {t('events.open')}
        </Button>
        <Computing share={share} />
      </Tools>
      <p className={styles['soft']}>
        {t('events.neverEnded.rule')} {openA + openB > 0 && t('events.neverEnded.here', { ...names, openA, openB })}
      </p>
      {answer === null && share === null && <p role="alert">{t('events.failed')}</p>}
      {answer !== null && (
        <>
          <EventFigures found={answer} opening={opening} />
          <CodesTable codes={answer.easyDiag.codes} opening={opening} />
          <ConfusionTable table={answer.easyDiag.table} {...names} opening={opening} />
          <ToleranceCurve curve={answer.curve} toleranceMs={toleranceMs} />
          <CopiedMethods sentences={methods} />
        </>
      )}
    </>
  )
}
