import { useMemo } from 'react'
import { byDifference } from '@domain/agreement/differing'
import { type Measure, measuredScores, type ScoredRating } from '@domain/agreement/scored-rating'
import { useMeasureTexts } from '../names'
import { AlphaLimits } from './alpha-limits'
import { BehindGrades } from './behind-grades'
import { BehindRecordings } from './behind-recordings'
import type { ExplainedFigure } from './opened'

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
  isOfTwo,
  explains,
}: Required<Omit<BehindScoresProps, 'measures'>> & { readonly measure: Measure }) {
  const { codesOf, write } = useMeasureTexts()
  const cells = useMemo(() => measuredScores(ratings).cellsOf(measure), [ratings, measure])
  const recordings = useMemo(
    () => byDifference(cells).filter(({ apart }) => !isOfTwo || apart !== null),
    [cells, isOfTwo],
  )
  return (
    <>
      {explains.startsWith('alpha') && <AlphaLimits cells={cells} level={explains} />}
      <BehindRecordings
        recordings={recordings}
        ratings={ratings}
        codes={codesOf(measure)}
        write={(score) => write(score, measure)}
      />
    </>
  )
}
