import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { farthestFrom } from '@domain/agreement/differing'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { formatClockShort } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import { eventsPage } from '@renderer/lib/rating-events'
import { useAgreementWork } from '../agreement-context'
import layout from '../agreement.module.css'
import styles from './figures.module.css'
import { useNames } from '../names'

/** More of one rater in one recording do not fit a list that is looked through. */
const mostShown = 200

interface EvidenceProps {
  readonly recordingId: string
  /** By rater: whose marks are shown. */
  readonly scores: ReadonlyMap<string, number>
  /** The ratings among which theirs are. */
  readonly ratings: readonly ScoredRating[]
  /** The codes that are evidence; null for all. */
  readonly codes: readonly string[] | null
}

/** The marks behind the raters' scores of one recording, with their times; each opens the session there, with the rater who scored most differently beneath. */
export function Evidence({ recordingId, scores, ratings, codes }: EvidenceProps) {
  const { t } = useTranslation('agreement')
  const { onOpenSession } = useAgreementWork()
  const own = ratings.filter((rating) => rating.recordingId === recordingId && scores.has(rating.raterId))
  const marks = useQueries({
    queries: own.map(({ ratingId }) => ({
      queryKey: ['agreement.evidence', ratingId],
      queryFn: () => eventsPage(ratingId, null, 20_000),
    })),
  })
  const open = ({ ratingId, raterId }: ScoredRating, atMs: number): void => {
    const other = farthestFrom(raterId, scores)
    const beside = own.find((rating) => rating.raterId === other)
    onOpenSession({ recordingId, atMs, lookAt: ratingId, ratingId: beside?.ratingId ?? null })
  }
  const [first] = own
  return (
    <div className={styles['evidence']}>
      {own.map((rating, at) => (
        <MarksOfRating
          key={rating.ratingId}
          rating={rating}
          marks={(marks[at]?.data ?? []).filter(({ code }) => codes === null || codes.includes(code))}
          onOpen={(atMs) => open(rating, atMs)}
        />
      ))}
      {first !== undefined && (
        <div>
          <Button onPress={() => open(first, 0)}>{t('openSession')}</Button>
        </div>
      )}
    </div>
  )
}

function MarksOfRating({
  rating,
  marks,
  onOpen,
}: {
  readonly rating: ScoredRating
  readonly marks: readonly Event[]
  readonly onOpen: (atMs: number) => void
}) {
  const { t } = useTranslation('agreement')
  const { raterName, codeName } = useNames()
  const name = raterName(rating.raterId)
  return (
    <div className={styles['marks']}>
      <b>{name}</b>
      {marks.length === 0 && <span className={layout['soft']}>{t('noMarks')}</span>}
      {marks.slice(0, mostShown).map(({ id, code, startMs, note }) => {
        const marked = codeName(code)
        const time = formatClockShort(startMs)
        return (
          <Button
            key={id}
            variant="quiet"
            aria-label={t('openMark', { rater: name, code: marked, time })}
            onPress={() => onOpen(startMs)}
          >
            <span className={styles['time']}>{time}</span> {marked}
            {note !== '' && <span className={layout['soft']}> {note}</span>}
          </Button>
        )
      })}
      {marks.length > mostShown && (
        <span className={layout['soft']}>{t('moreMarks', { count: marks.length - mostShown })}</span>
      )}
    </div>
  )
}
