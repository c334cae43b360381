import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DifferingSession, sessionsByDifference } from '@domain/agreement/differing'
import { type Measure, measureKey, type ScoredRating } from '@domain/agreement/scored-rating'
import { Button } from '@renderer/components/button'
import { Said } from '@renderer/components/said'
import styles from './figures.module.css'
import { useMeasureTexts, useNames, useNumbers } from '../names'
import { Part } from '../part'
import { OpeningScores } from './opening-scores'

interface BehindGradesProps {
  readonly ratings: readonly ScoredRating[]
  readonly measures: readonly Measure[]
  /** Only grades that have been given twice count. */
  readonly isOfTwo: boolean
}

/** The recordings whose grades a figure rests on; each opens its grades, the most different first. */
export function BehindGrades({ ratings, measures, isOfTwo }: BehindGradesProps) {
  const { t } = useTranslation('agreement')
  const { recordingName, dateOf } = useNames()
  const { decimals } = useNumbers()
  const sessions = useMemo(() => {
    const all = sessionsByDifference(ratings, measures)
    if (!isOfTwo) return all
    return all
      .map((session) => ({ ...session, grades: session.grades.filter(({ apart }) => apart !== null) }))
      .filter(({ grades }) => grades.length > 0)
  }, [ratings, measures, isOfTwo])
  const [openedId, setOpenedId] = useState<string | null>(null)
  return (
    <Part title={t('behind')} help={t('behindGradesHelp')} level={3}>
      <table className={styles['plain']} aria-label={t('behind')}>
        <thead>
          <tr>
            <th scope="col">{t('recording')}</th>
            <th scope="col">{t('date')}</th>
            <th scope="col" className={styles['number']}>
              {t('grades')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('meanApart')}
            </th>
            <th scope="col">
              <Said>{t('open')}</Said>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => {
            const { recordingId, grades, apart } = session
            // With one recording there is nothing to choose.
            const isOpen = openedId === recordingId || sessions.length === 1
            return (
              <Fragment key={recordingId}>
                <tr>
                  <th scope="row">{recordingName(recordingId)}</th>
                  <td>{dateOf(recordingId)}</td>
                  <td className={styles['number']}>{grades.length}</td>
                  <td className={styles['number']}>{apart === null ? '–' : decimals(apart)}</td>
                  <td>
                    {sessions.length > 1 && (
                      <Button
                        variant="quiet"
                        aria-expanded={isOpen}
                        aria-label={t('gradesOf', { recording: recordingName(recordingId) })}
                        onPress={() => setOpenedId(isOpen ? null : recordingId)}
                      >
                        {t('grades')}
                      </Button>
                    )}
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={5} className={styles['inner']}>
                      <Grades session={session} ratings={ratings} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

function Grades({
  session: { recordingId, grades },
  ratings,
}: {
  readonly session: DifferingSession
  readonly ratings: readonly ScoredRating[]
}) {
  const { t } = useTranslation('agreement')
  const { measureName, recordingName } = useNames()
  const { codesOf, write } = useMeasureTexts()
  return (
    <OpeningScores
      label={t('gradesOf', { recording: recordingName(recordingId) })}
      rowsAre={t('row')}
      ratings={ratings}
      rows={grades.map(({ measure, scores, apart }) => ({
        key: measureKey(measure),
        name: measureName(measure),
        recordingId,
        scores,
        apart,
        codes: codesOf(measure),
        write: (score) => write(score, measure),
      }))}
    />
  )
}
