import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedEvent } from '@domain/agreement/events/compared-event'
import type { Difference } from '@domain/agreement/events/differences'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { formatClockShort } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import { RefusalText } from '@renderer/components/refusal-text'
import { useAgreementWork } from '../agreement-context'
import layout from '../agreement.module.css'
import styles from './figures.module.css'
import { useComputed } from '../compute/use-computed'
import { Computing } from '../computing'
import { usePairOfEvents } from '../events/use-pair-of-events'
import { useNames } from '../names'
import { Part } from '../part'

/** More do not fit a list that is looked through. */
const mostShown = 300

interface BehindMomentsProps {
  readonly first: ScoredRating
  readonly second: ScoredRating
  readonly codes: readonly string[] | null
  readonly toleranceMs: number
}

/** The moments at which two raters of one recording differ; each opens the session there, with both raters' marks. */
export function BehindMoments({ first, second, codes, toleranceMs }: BehindMomentsProps) {
  const { value: read, refusal } = usePairOfEvents(first, second)
  if (refusal !== null) return <RefusalText refusal={refusal} />
  if (read === undefined) return null
  const [a, b] = read
  return (
    <Differing first={first} second={second} codes={codes} toleranceMs={toleranceMs} events={[a.events, b.events]} />
  )
}

interface DifferingProps extends BehindMomentsProps {
  readonly events: readonly [readonly ComparedEvent[], readonly ComparedEvent[]]
}

function Differing({ first, second, codes, toleranceMs, events: [eventsA, eventsB] }: DifferingProps) {
  const { t } = useTranslation('agreement')
  const question = useMemo(
    () => ({
      ratingIds: [first.ratingId, second.ratingId] as const,
      events: [eventsA, eventsB] as const,
      toleranceMs,
    }),
    [first.ratingId, second.ratingId, eventsA, eventsB, toleranceMs],
  )
  const { answer: found, share } = useComputed('differences', question)
  if (found === null) return share === null ? <p role="alert">{t('events.failed')}</p> : <Computing share={share} />
  const isOf = (event: ComparedEvent | null): boolean =>
    event !== null && (codes === null || codes.includes(event.code))
  const differences = found.differences.filter((difference) => isOf(difference.a) || isOf(difference.b))
  const matches = found.matches.filter((match) => isOf(match.a)).length
  return (
    <Part title={t('differing.title')} help={t('differing.help', { count: differences.length, matches })} level={3}>
      <ul className={styles['moments']} aria-label={t('differing.title')}>
        {differences.slice(0, mostShown).map((difference) => (
          <Moment
            key={`${difference.a?.id} ${difference.b?.id}`}
            difference={difference}
            first={first}
            second={second}
            toleranceMs={toleranceMs}
          />
        ))}
      </ul>
      {differences.length > mostShown && (
        <p className={layout['soft']}>{t('moreMarks', { count: differences.length - mostShown })}</p>
      )}
    </Part>
  )
}

function Moment({
  difference,
  first,
  second,
  toleranceMs,
}: Pick<BehindMomentsProps, 'first' | 'second' | 'toleranceMs'> & { readonly difference: Difference }) {
  const { t } = useTranslation('agreement')
  const { onOpenSession } = useAgreementWork()
  const { raterName, codeName } = useNames()
  const { kind, a, b, atMs } = difference
  const text = t(`differing.${kind}`, {
    a: raterName(first.raterId),
    b: raterName(second.raterId),
    codeA: a === null ? '' : codeName(a.code),
    codeB: b === null ? '' : codeName(b.code),
  })
  const open = (): void =>
    onOpenSession({
      recordingId: first.recordingId,
      atMs,
      lookAt: first.ratingId,
      ratingId: second.ratingId,
      toleranceMs,
    })
  return (
    <li>
      <Button variant="quiet" onPress={open}>
        <span className={styles['time']}>{formatClockShort(atMs)}</span> {text}
      </Button>
    </li>
  )
}
