import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@renderer/components/empty-state'
import { NumberField } from '@renderer/components/number-field'
import { Page, Tools } from '@renderer/components/page'
import { RefusalText } from '@renderer/components/refusal-text'
import { Select } from '@renderer/components/select'
import { Switch } from '@renderer/components/switch'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { useNames } from '../names'
import { comparedRatings } from '../selection'
import { changeAgreement, useAgreement } from '../state'
import { AmountsTable } from './amounts-table'
import { type ChosenPair, chosenPair, doubleRated, type EventChoices } from './chosen-pair'
import { PairOfEvents } from './pair-of-events'
import { usePairOfEvents } from './use-pair-of-events'

/** How two raters agree on the events of one recording, and all raters on how much they marked. */
export function EventsPage() {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const choices = useAgreement((state) => state.events)
  const { raterName } = useNames()
  const ratings = useMemo(
    () =>
      comparedRatings(scores, selection).toSorted((left, right) =>
        (scores.raters.get(left.raterId) ?? '').localeCompare(scores.raters.get(right.raterId) ?? ''),
      ),
    [scores, selection],
  )
  const rated = useMemo(() => doubleRated(ratings), [ratings])
  const pair = chosenPair(rated, choices)
  if (pair === null) return <EmptyState title={t('events.none.title')}>{t('events.none.text')}</EmptyState>
  return (
    <Page>
      <Choices recordingIds={[...rated.keys()]} pair={pair} choices={choices} />
      <p className={styles['soft']}>
        {t('events.order', { a: raterName(pair.first.raterId), b: raterName(pair.second.raterId) })}
      </p>
      <ReadPair key={`${pair.first.ratingId} ${pair.second.ratingId}`} pair={pair} />
      <AmountsTable ratings={ratings} />
    </Page>
  )
}

const longestMs = 600_000

function Choices({
  recordingIds,
  pair,
  choices,
}: {
  readonly recordingIds: readonly string[]
  readonly pair: ChosenPair
  readonly choices: EventChoices
}) {
  const { t } = useTranslation('agreement')
  const { raterName, recordingName } = useNames()
  const change = (patch: Partial<EventChoices>): void => changeAgreement({ events: { ...choices, ...patch } })
  const [first, second] = [pair.first.raterId, pair.second.raterId]
  const raters = pair.ratings.map(({ raterId }) => ({ id: raterId, label: raterName(raterId) }))
  return (
    <Tools label={t('events.choices')}>
      <Select
        label={t('recording')}
        value={pair.recordingId}
        onChange={(recordingId) => change({ recordingId })}
        choices={recordingIds
          .map((id) => ({ id, label: recordingName(id) }))
          .toSorted((left, right) => left.label.localeCompare(right.label))}
      />
      <Select
        label={t('events.first')}
        value={first}
        // Who is chosen for both changes places with the other.
        onChange={(id) => change({ firstRater: id, secondRater: id === second ? first : second })}
        choices={raters}
      />
      <Select
        label={t('events.second')}
        value={second}
        onChange={(id) => change({ firstRater: id === first ? second : first, secondRater: id })}
        choices={raters}
      />
      <NumberField
        label={t('events.tolerance')}
        value={choices.toleranceMs}
        min={0}
        max={longestMs}
        step={100}
        onChange={(toleranceMs) => toleranceMs !== null && change({ toleranceMs })}
      />
      <NumberField
        label={t('events.unit')}
        value={choices.unitMs}
        min={100}
        max={longestMs}
        step={100}
        onChange={(unitMs) => unitMs !== null && change({ unitMs })}
      />
      <Switch
        label={t('events.countNothing')}
        isSelected={choices.countNothing}
        onChange={(countNothing) => change({ countNothing })}
      />
    </Tools>
  )
}

function ReadPair({ pair }: { readonly pair: ChosenPair }) {
  const { value: read, refusal } = usePairOfEvents(pair.first, pair.second)
  if (refusal !== null) return <RefusalText refusal={refusal} />
  return read === undefined ? null : <PairOfEvents pair={pair} read={read} />
}
