import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DifferingRecording } from '@domain/agreement/differing'
import type { Measure } from '@domain/agreement/scored-rating'
import { Button } from '@renderer/components/button'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { useNames, useNumbers } from '../names'
import { Evidence } from './evidence'

/** The scores that a figure rests on, recording by recording; each opens the moments behind its scores. */
export function DifferingRecordings({
  measure,
  recordings,
}: {
  readonly measure: Measure
  readonly recordings: readonly DifferingRecording[]
}) {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { raterName, recordingName } = useNames()
  const { decimals } = useNumbers()
  const { scores } = useAgreementWork()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const raters = [...new Set(recordings.flatMap((recording) => [...recording.scores.keys()]))].toSorted((left, right) =>
    raterName(left).localeCompare(raterName(right)),
  )
  const digits = measure.kind === 'mean' ? 2 : 0
  return (
    <section className={styles['about']}>
      <h3>{t('behind')}</h3>
      <p className={styles['soft']}>{t('behindHelp')}</p>
      <table className={styles['plain']} aria-label={t('behind')}>
        <thead>
          <tr>
            <th scope="col">{t('recording')}</th>
            <th scope="col">{t('date')}</th>
            {raters.map((rater) => (
              <th key={rater} scope="col" className={styles['number']}>
                {raterName(rater)}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {t('apart')}
            </th>
            <th scope="col">
              <span className={styles['hidden']}>{t('moments')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {recordings.map(({ recordingId, scores: given, apart }) => {
            const date = scores.recordings.get(recordingId)?.date ?? null
            const isOpen = openedId === recordingId
            return (
              <Fragment key={recordingId}>
                <tr>
                  <th scope="row">{recordingName(recordingId)}</th>
                  <td>{date === null ? '' : dateText(date, language)}</td>
                  {raters.map((rater) => {
                    const score = given.get(rater)
                    return (
                      <td key={rater} className={styles['number']}>
                        {score === undefined ? '–' : decimals(score, digits)}
                      </td>
                    )
                  })}
                  <td className={styles['number']}>{apart === null ? '–' : decimals(apart, digits)}</td>
                  <td>
                    <Button
                      variant="quiet"
                      aria-expanded={isOpen}
                      aria-label={t('momentsOf', { recording: recordingName(recordingId) })}
                      onPress={() => setOpenedId(isOpen ? null : recordingId)}
                    >
                      {t('moments')}
                    </Button>
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={raters.length + 4}>
                      <Evidence recordingId={recordingId} raterIds={[...given.keys()]} measure={measure} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
