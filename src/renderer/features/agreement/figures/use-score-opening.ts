import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FigureId, figureOf, suffersFromPrevalence } from '@domain/agreement/figure-choice'
import { partlyGraded } from '@domain/agreement/partly-graded'
import { measureKey } from '@domain/agreement/scored-rating'
import { kooLiRange } from '@domain/agreement/size-words'
import { useSettings } from '@renderer/lib/settings'
import { useAgreementWork } from '../agreement-context'
import type { MeasuredAgreement } from '../compute/questions'
import { useNames, useNumbers } from '../names'
import { comparedRatings } from '../selection'
import { useAgreement } from '../state'
import { missingCellsKey } from './missing-cells'
import type { OpenedFigure } from './opened'
import { sizeWordKey } from './size-word'

/** A figure of all raters on a measure, ready to be opened. */
export function useScoreOpening(): (measured: MeasuredAgreement, id: FigureId) => OpenedFigure {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { measureName } = useNames()
  const { figureText, limitsText, orWhy, meanCount, share } = useNumbers()
  const hasWords = useSettings((settings) => settings.sizeWords)
  const selection = useAgreement((state) => state.selection)
  const { ratingIds, unlike } = useMemo(() => {
    const ratings = comparedRatings(scores, selection)
    return { ratingIds: ratings.map(({ ratingId }) => ratingId), unlike: partlyGraded(ratings) }
  }, [scores, selection])
  return ({ measure, agreement }, id) => {
    const figure = figureOf(agreement, id)
    const limits = limitsText(figure)
    const word = hasWords && figure.value !== null ? sizeWordKey(figure.value, id) : null
    const isIcc = id.startsWith('icc')
    const missing = missingCellsKey(id)
    const inPart = unlike.get(measureKey(measure)) ?? 0
    const kooLi =
      hasWords && isIcc && figure.value !== null && 'lower' in figure
        ? [...new Set(kooLiRange(figure))].map((each) => t(`size.${each}`)).join(` ${t('size.to')} `)
        : null
    const { recordings, raters, complete } = agreement
    const prevails = suffersFromPrevalence(id) ? agreement.prevailing : null
    return {
      explains: id,
      of: measureName(measure),
      value: recordings === 0 ? t('why.no-scores') : orWhy(figure, (value) => figureText(value, id)),
      inputs: [
        ...(limits === null ? [] : [t('limitsOf', { limits })]),
        ...(word === null ? [] : [t('size.cicchetti', { word: t(word) })]),
        ...(kooLi === null ? [] : [t('size.kooLi', { words: kooLi })]),
        t('inputs', { recordings, raters, complete }),
        ...(inPart === 0 ? [] : [t('partlyGraded', { count: inPart })]),
        ...(missing !== null && figure.value !== null && agreement.icc.method === 'incomplete' ? [t(missing)] : []),
        ...(id.endsWith(',k')
          ? [t(agreement.icc.method === 'incomplete' ? 'kIsMean' : 'kIs', { k: meanCount(agreement.icc.k) })]
          : []),
        ...(prevails === null
          ? []
          : [t('prevails', { share: share(prevails.share), grade: meanCount(prevails.score) })]),
      ],
      behind: { kind: 'scores', ratingIds, measures: [measure] },
    }
  }
}
