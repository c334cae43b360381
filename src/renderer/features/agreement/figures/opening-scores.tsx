import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { Button } from '@renderer/components/button'
import { Said } from '@renderer/components/said'
import styles from './figures.module.css'
import { useNames } from '../names'
import { Evidence } from './evidence'

export interface OpeningRow {
  readonly key: string
  readonly name: string
  readonly recordingId: string
  /** By rater. */
  readonly scores: ReadonlyMap<string, number>
  readonly apart: number | null
  /** The codes whose marks are evidence for it; null for all. */
  readonly codes: readonly string[] | null
  readonly write: (score: number) => string
}

interface OpeningScoresProps {
  readonly label: string
  readonly rowsAre: string
  /** A date for each row, where the rows are recordings. */
  readonly dateOf?: (recordingId: string) => string
  readonly rows: readonly OpeningRow[]
  readonly ratings: readonly ScoredRating[]
}

/** Scores side by side, a rater a column; each row opens the moments behind its scores. */
export function OpeningScores({ label, rowsAre, dateOf, rows, ratings }: OpeningScoresProps) {
  const { t } = useTranslation('agreement')
  const { raterName } = useNames()
  const [openedKey, setOpenedKey] = useState<string | null>(null)
  const raters = [...new Set(rows.flatMap(({ scores }) => [...scores.keys()]))].toSorted((left, right) =>
    raterName(left).localeCompare(raterName(right)),
  )
  return (
    <table className={styles['plain']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{rowsAre}</th>
          {dateOf !== undefined && <th scope="col">{t('date')}</th>}
          {raters.map((rater) => (
            <th key={rater} scope="col" className={styles['number']}>
              {raterName(rater)}
            </th>
          ))}
          <th scope="col" className={styles['number']}>
            {t('apart')}
          </th>
          <th scope="col">
            <Said>{t('moments')}</Said>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, recordingId, scores, apart, codes, write }) => {
          const isOpen = openedKey === key
          return (
            <Fragment key={key}>
              <tr>
                <th scope="row">{name}</th>
                {dateOf !== undefined && <td>{dateOf(recordingId)}</td>}
                {raters.map((rater) => {
                  const score = scores.get(rater)
                  return (
                    <td key={rater} className={styles['number']}>
                      {score === undefined ? '–' : write(score)}
                    </td>
                  )
                })}
                <td className={styles['number']}>{apart === null ? '–' : write(apart)}</td>
                <td>
                  <Button
                    variant="quiet"
                    aria-expanded={isOpen}
                    aria-label={t('momentsOf', { recording: name })}
                    onPress={() => setOpenedKey(isOpen ? null : key)}
                  >
                    {t('moments')}
                  </Button>
                </td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={raters.length + (dateOf === undefined ? 3 : 4)}>
                    <Evidence recordingId={recordingId} scores={scores} ratings={ratings} codes={codes} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
