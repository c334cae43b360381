import { useTranslation } from 'react-i18next'
import type { FigureId } from '@domain/agreement/figure-choice'
import { Button } from '@renderer/components/button'
import { useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { useAgreementWork } from '../agreement-context'
import styles from './figures.module.css'
import type { MeasuredAgreement } from '../compute/questions'
import { comparedRatings, ratedCounts } from '../selection'
import { useAgreement } from '../state'
import { missingCellsKeys } from './missing-cells'

/** What a paper would say of the table: model, type, definition, version and numbers. */
export function Methods({
  figures,
  measured,
}: {
  readonly figures: readonly FigureId[]
  readonly measured: readonly MeasuredAgreement[]
}) {
  return <CopiedMethods sentences={useMethods(figures, measured)} />
}

/** The same as one text. */
export function useMethodsText(figures: readonly FigureId[], measured: readonly MeasuredAgreement[]): string {
  return useSigned(useMethods(figures, measured))
}

/** What a figure was computed with is added to how. */
function useSigned(sentences: readonly string[]): string {
  const { t } = useTranslation('agreement')
  const { version = '' } = useCall('app.info', {}).value ?? {}
  return [...sentences, t('methods.spole', { version })].join(' ')
}

/** The text for the methods part of a paper, to copy; what it was computed with is added. */
export function CopiedMethods({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation('agreement')
  const text = useSigned(sentences)
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => showMessage(t('methods.copied')))
  }
  return (
    <section className={styles['methods']} aria-label={t('methods.title')}>
      <p>{text}</p>
      <Button onPress={copy}>{t('methods.copy')}</Button>
    </section>
  )
}

function useMethods(figures: readonly FigureId[], measured: readonly MeasuredAgreement[]): readonly string[] {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const data = useDataSentences(ratedCounts(comparedRatings(scores, selection)))
  const isIncomplete = measured.some(({ agreement }) => agreement.icc.method === 'incomplete')
  const ways = isIncomplete ? missingCellsKeys(figures) : []
  return [
    data,
    ...(measured.some(({ measure }) => measure.kind === 'mean') ? [t('methods.mean')] : []),
    ...figures.map((id) => t(`figure.${id}.methods`)),
    ...ways.map((way) => t(`methods.${way}`)),
  ]
}

/** What figures rest on: the numbers, the scale, and what was left out. */
export function useDataSentences(counts: {
  readonly recordings: number
  readonly raters: number
  readonly complete: number
}): string {
  const { t } = useTranslation('agreement')
  const scale = useScaleSentences()
  return [t('methods.data', counts), scale, t('methods.notGraded')].join(' ')
}

/** The scale with its version, and what was left out. */
export function useScaleSentences(): string {
  const { t } = useTranslation('agreement')
  const { scores } = useAgreementWork()
  const { gold, from, to } = useAgreement((state) => state.selection)
  return [
    t('methods.scale', { scale: scores.instrument.shortTitle, versions: scores.versions.join(', ') }),
    ...(gold === 'raters' ? [] : [t(`methods.${gold}`)]),
    ...(from === null && to === null ? [] : [t('methods.dates', { from: from ?? '…', to: to ?? '…' })]),
  ].join(' ')
}
