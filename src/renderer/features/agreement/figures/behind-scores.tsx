import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byDifference } from '@domain/agreement/differing'
import { type Measure, measuredScores, type ScoredRating } from '@domain/agreement/scored-rating'
import styles from '../agreement.module.css'
import { useMeasureTexts, useNames } from '../names'
import { AlphaLimits } from './alpha-limits'
import { BehindGrades } from './behind-grades'
import type { ExplainedFigure } from './opened'
import { OpeningScores } from './opening-scores'

interface BehindScoresProps {
  readonly ratings: readonly ScoredRating[]
  readonly measures: readonly Measure[]
  /** Only scores that have been given twice count. */
  readonly isOfTwo?: boolean
  readonly explains: ExplainedFigure
}

/** The recordings whose scores a figure rests on: of one measure a table of scores, of many a list that opens. */
export function BehindScores({ ratings, measures, isOfTwo = false, explains }: BehindScoresProps) {
  const [measure, more] = measures
  if (measure === undefined) return null
  if (more !== undefined) return <BehindGrades ratings={ratings} measures={measures} isOfTwo={isOfTwo} />
  return <BehindMeasure ratings={ratings} measure={measure} isOfTwo={isOfTwo} explains={explains} />
}

function BehindMeasure({
  ratings,
  measure,
  isOfTwo = false,
  explains,
}: Omit<BehindScoresProps, 'measures'> & { readonly measure: Measure }) {
  const { t } = useTranslation('agreement')
  const { recordingName, dateOf } = useNames()
  const { codesOf, write } = useMeasureTexts()
  const cells = useMemo(() => measuredScores(ratings).cellsOf(measure), [ratings, measure])
  const recordings = useMemo(
    () => byDifference(cells).filter(({ apart }) => !isOfTwo || apart !== null),
    [cells, isOfTwo],
  )
  return (
    <>
      {explains.startsWith('alpha') && <AlphaLimits cells={cells} level={explains} />}
      <section className={styles['about']}>
        <h3>{t('behind')}</h3>
        <p className={styles['soft']}>{t('behindHelp')}</p>
        <OpeningScores
          label={t('behind')}
          rowsAre={t('recording')}
          dateOf={dateOf}
          ratings={ratings}
          rows={recordings.map((recording) => ({
            ...recording,
            key: recording.recordingId,
            name: recordingName(recording.recordingId),
            codes: codesOf(measure),
            write: (score) => write(score, measure),
          }))}
        />
      </section>
    </>
  )
}
