import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import type { Measure, ScoredRating } from '@domain/agreement/scored-rating'
import { textIn } from '@domain/instrument/language'
import { codeById, codesOfItem } from '@domain/instrument/parts'
import { formatClockShort } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import { call } from '@renderer/lib/door'
import { useLanguage } from '@renderer/lib/language'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { useNames } from '../names'

/** More of one rater in one recording do not fit a list that is looked through. */
const mostShown = 200

interface EvidenceProps {
  readonly recordingId: string
  readonly raterIds: readonly string[]
  readonly measure: Measure
}

/** The marks behind the raters' scores of one recording, with their times; each opens the session there. */
export function Evidence({ recordingId, raterIds, measure }: EvidenceProps) {
  const { t } = useTranslation('agreement')
  const { scores, onOpenSession } = useAgreementWork()
  const ratings = scores.ratings.filter(
    (rating) => rating.recordingId === recordingId && raterIds.includes(rating.raterId),
  )
  const codes =
    measure.kind === 'item' ? new Set(codesOfItem(scores.instrument, measure.item).map(({ id }) => id)) : null
  const marks = useQueries({
    queries: ratings.map(({ ratingId }) => ({
      queryKey: ['agreement.evidence', ratingId],
      queryFn: async () =>
        // Main writes the text from its own rows.
        JSON.parse(await call('events.page', { ratingId, after: null, limit: 20_000 })) as readonly Event[],
    })),
  })
  return (
    <div className={styles['evidence']}>
      {ratings.map((rating, at) => (
        <MarksOfRating
          key={rating.ratingId}
          rating={rating}
          marks={(marks[at]?.data ?? []).filter(({ code }) => codes === null || codes.has(code))}
          onOpen={(atMs) => onOpenSession({ recordingId, atMs, ratingId: rating.ratingId })}
        />
      ))}
      <div>
        <Button onPress={() => onOpenSession({ recordingId, atMs: 0, ratingId: ratings[0]?.ratingId ?? null })}>
          {t('openSession')}
        </Button>
      </div>
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
  const language = useLanguage()
  const { scores } = useAgreementWork()
  const { raterName } = useNames()
  const name = raterName(rating.raterId)
  return (
    <div className={styles['marks']}>
      <b>{name}</b>
      {marks.length === 0 && <span className={styles['soft']}>{t('noMarks')}</span>}
      {marks.slice(0, mostShown).map(({ id, code, startMs, note }) => {
        const codeName = textIn(codeById(scores.instrument, code)?.name ?? {}, language)
        const time = formatClockShort(startMs)
        return (
          <Button
            key={id}
            variant="quiet"
            aria-label={t('openMark', { rater: name, code: codeName, time })}
            onPress={() => onOpen(startMs)}
          >
            <span className={styles['time']}>{time}</span> {codeName}
            {note !== '' && <span className={styles['soft']}> {note}</span>}
          </Button>
        )
      })}
      {marks.length > mostShown && (
        <span className={styles['soft']}>{t('moreMarks', { count: marks.length - mostShown })}</span>
      )}
    </div>
  )
}
