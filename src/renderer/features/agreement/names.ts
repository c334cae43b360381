import { useTranslation } from 'react-i18next'
import type { Measure } from '@domain/agreement/scored-rating'
import type { ChosenFigure, FigureId } from '@domain/agreement/figure-choice'
import { natureOf } from '@domain/agreement/figure-choice'
import { textIn } from '@domain/instrument/language'
import { codeById, codesOfItem, dimensionById, itemByNumber } from '@domain/instrument/parts'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { decimals as decimalsIn, rangeText } from '@renderer/lib/numbers'
import { useAgreementWork } from './agreement-context'

/** How measures, dimensions, raters and recordings are called on this screen. */
export function useNames() {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { scores } = useAgreementWork()
  const { instrument, raters, recordings } = scores
  const dimensionName = (id: string): string => textIn(dimensionById(instrument, id)?.name ?? {}, language)
  /** Without its dimension. */
  const rowName = (measure: Measure): string => {
    if (measure.kind !== 'item') return t(`measure.${measure.kind}`)
    return `${measure.item} ${textIn(itemByNumber(instrument, measure.item)?.shortName ?? {}, language)}`
  }
  return {
    dimensionName,
    rowName,
    measureName: (measure: Measure): string => `${rowName(measure)} · ${dimensionName(measure.dimension)}`,
    codeName: (id: string): string => textIn(codeById(instrument, id)?.name ?? {}, language) || id,
    raterName: (id: string): string => raters.get(id) ?? id,
    recordingName: (id: string): string => recordings.get(id)?.title ?? id,
    dateOf: (recordingId: string): string => {
      const date = recordings.get(recordingId)?.date ?? null
      return date === null ? '' : dateText(date, language)
    },
  }
}

/** What belongs to a measure where its scores are shown. */
export function useMeasureTexts() {
  const { instrument } = useAgreementWork().scores
  const { decimals } = useNumbers()
  return {
    /** The codes that are evidence for it; null for all. */
    codesOf: (measure: Measure): readonly string[] | null =>
      measure.kind === 'item' ? codesOfItem(instrument, measure.item).map(({ id }) => id) : null,
    /** Grades are whole, means are not. */
    write: (score: number, { kind }: Measure): string => decimals(score, kind === 'mean' ? 2 : 0),
  }
}

/** Numbers as the language writes them; coefficients with two decimals and a true minus. */
export function useNumbers() {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const decimals = (value: number, digits = 2): string => decimalsIn(value, digits, language)
  const figureText = (value: number, id: FigureId): string =>
    natureOf(id) === 'share' ? `${decimals(value * 100, 0)} %` : decimals(value)
  return {
    decimals,
    signed: (value: number): string => `${Number(value.toFixed(2)) > 0 ? '+' : ''}${decimals(value)}`,
    share: (value: number, digits = 0): string => `${decimals(value * 100, digits)} %`,
    figureText,
    /** A number of raters or a grade: whole, or a mean with two decimals. */
    meanCount: (value: number): string => decimals(value, Number.isInteger(value) ? 0 : 2),
    /** `0.71`, or in words why there is none. */
    orWhy: (figure: ChosenFigure, write: (value: number) => string): string =>
      figure.value === null ? t(`why.${figure.why}`) : write(figure.value),
    limitsText: (figure: ChosenFigure): string | null =>
      figure.value !== null && 'lower' in figure
        ? rangeText(decimals(figure.lower), decimals(figure.upper), t('size.to'))
        : null,
  }
}
