import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byDifference } from '@domain/agreement/differing'
import { type FigureId, figureOf } from '@domain/agreement/figure-choice'
import { type Measure, measuredScores } from '@domain/agreement/scored-rating'
import { kooLiRange } from '@domain/agreement/size-words'
import { Dialog } from '@renderer/components/dialog'
import { useSettings } from '@renderer/lib/settings'
import { useAgreementWork } from '../agreement-context'
import styles from '../agreement.module.css'
import { Computing } from '../computing'
import { useNames, useNumbers } from '../names'
import { comparedRatings } from '../selection'
import { changeAgreement, type OpenedFigure, useAgreement } from '../state'
import { useMeasured } from '../use-measured'
import { AlphaLimits } from './alpha-limits'
import { DifferingRecordings } from './differing-recordings'
import { sizeWordKey } from './size-word'

/** A figure looked into: what it is, what it rests on, and the recordings behind it, the most different first. */
export function OpenedFigureDialog({ opened }: { readonly opened: OpenedFigure }) {
  const { t } = useTranslation('agreement')
  const { measureName, raterName } = useNames()
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const { measure, figure: id, pair } = opened
  const cells = useMemo(() => {
    const ratings = comparedRatings(scores, selection)
    return measuredScores(ratings)
      .cellsOf(measure)
      .filter(({ rater }) => pair === null || pair.includes(rater))
  }, [scores, selection, measure, pair])
  const recordings = useMemo(() => byDifference(cells), [cells])
  const ofWhom = pair === null ? '' : ` · ${pair.map(raterName).join(' – ')}`
  return (
    <Dialog
      size="xl"
      title={`${t(`figure.${id}.name`)} · ${measureName(measure)}${ofWhom}`}
      onClose={() => changeAgreement({ opened: null })}
    >
      {pair === null && id !== 'difference' && <Value measure={measure} id={id} />}
      <section className={styles['about']}>
        <h3>{t('about')}</h3>
        <p>{t(`figure.${id}.what`)}</p>
        <p>
          <b>{t('formula')}</b> {t(`figure.${id}.formula`)}
        </p>
        <p>
          <b>{t('source')}</b> {t(`figure.${id}.source`)}
        </p>
      </section>
      {id.startsWith('alpha') && <AlphaLimits cells={cells} level={id} />}
      <DifferingRecordings measure={measure} recordings={recordings} />
    </Dialog>
  )
}

function Value({ measure, id }: { readonly measure: Measure; readonly id: FigureId }) {
  const { t } = useTranslation('agreement')
  const { figureText, limitsText, orWhy, decimals } = useNumbers()
  const hasWords = useSettings((settings) => settings.sizeWords)
  const measures = useMemo(() => [measure], [measure])
  const { answer, share } = useMeasured(measures)
  const agreement = answer?.[0]?.agreement
  if (agreement === undefined) return <Computing share={share} />
  const figure = figureOf(agreement, id)
  const limits = limitsText(figure)
  const word = figure.value === null ? null : sizeWordKey(figure.value, id)
  return (
    <section className={styles['about']}>
      <p className={styles['large']}>{orWhy(figure, (value) => figureText(value, id))}</p>
      {limits !== null && <p>{t('limitsOf', { limits })}</p>}
      {hasWords && word !== null && <p>{t('size.cicchetti', { word: t(word) })}</p>}
      {hasWords && id.startsWith('icc') && figure.value !== null && 'lower' in figure && (
        <p>
          {t('size.kooLi', {
            words: [...new Set(kooLiRange(figure))].map((each) => t(`size.${each}`)).join(` ${t('size.to')} `),
          })}
        </p>
      )}
      <p>
        {t('inputs', { recordings: agreement.recordings, raters: agreement.raters, complete: agreement.complete })}{' '}
        {id.startsWith('icc') && agreement.icc.method === 'incomplete' && t('incomplete')}{' '}
        {id.endsWith(',k') && t('kIs', { k: decimals(agreement.icc.k, 1) })}
      </p>
    </section>
  )
}
