import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmittedRating } from '@contract/calls/consensus'
import type { Language } from '@domain/instrument/instrument'
import { Button } from '@renderer/components/button'
import { dateText, isoDay } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { GoldDialog } from './gold-dialog'
import styles from './recording-panel.module.css'

interface SubmittedRatingsProps {
  readonly recordingId: string
  readonly isReadOnly: boolean
  readonly onConsensus: () => void
  readonly onRatingReport: (ratingId: string) => void
}

/** What has been handed in of a recording as far as it may be seen: whose, what is gold, and what was agreed on. */
export function SubmittedRatings({ recordingId, isReadOnly, onConsensus, onRatingReport }: SubmittedRatingsProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const standing = useCall('consensus.standing', { recordingId }).value
  const withdraw = useAction('gold.withdraw')
  const [declaringId, setDeclaringId] = useState<string | null>(null)
  if (standing === undefined) return null
  const { ratings, consensus, mayBegin, mayDeclareGold } = standing
  return (
    <section aria-label={t('submitted.title')}>
      <h3>{t('submitted.title')}</h3>
      {ratings.length === 0 && <p className={styles['soft']}>{t('submitted.none')}</p>}
      <ul className={styles['submitted']}>
        {ratings.map((rating) => (
          <li key={rating.ratingId}>
            {t('submitted.line', {
              name: rating.personName,
              kind: t(`submitted.kind.${rating.kind}`),
              date: dayText(rating.submittedMs, language),
            })}
            <GoldText rating={rating} language={language} />
            <Button
              variant="quiet"
              aria-label={t('submitted.reportOf', { name: rating.personName })}
              onPress={() => onRatingReport(rating.ratingId)}
            >
              {t('submitted.report')}
            </Button>
            {mayDeclareGold && !isReadOnly && rating.kind !== 'gold' && (
              <Button
                variant="quiet"
                onPress={() =>
                  rating.gold === null
                    ? setDeclaringId(rating.ratingId)
                    : void withdraw.run({ ratingId: rating.ratingId })
                }
              >
                {rating.gold === null ? t('submitted.declare') : t('submitted.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(consensus !== null || (mayBegin && !isReadOnly)) && (
        <Button onPress={onConsensus}>{consensus === null ? t('submitted.begin') : t('submitted.open')}</Button>
      )}
      {consensus !== null && consensus.approvedByName !== null && (
        <span className={styles['soft']}> {t('submitted.approved', { name: consensus.approvedByName })}</span>
      )}
      {declaringId !== null && <GoldDialog ratingId={declaringId} onClose={() => setDeclaringId(null)} />}
    </section>
  )
}

function GoldText({ rating: { gold }, language }: { readonly rating: SubmittedRating; readonly language: Language }) {
  const { t } = useTranslation('library')
  if (gold === null) return null
  const date = dayText(gold.declaredMs, language)
  return (
    <span className={styles['soft']}> {t('submitted.gold', { date, name: gold.byName, reason: gold.reason })}</span>
  )
}

function dayText(ms: number, language: Language): string {
  return dateText(isoDay(ms), language)
}
