import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figureOf } from '@domain/agreement/figure-choice'
import { measureKey } from '@domain/agreement/scored-rating'
import { Button } from '@renderer/components/button'
import { Page, Tools } from '@renderer/components/page'
import { dateText, isoToday } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAgreementWork } from '../agreement-context'
import { Computing } from '../computing'
import table from '../figures/figures.module.css'
import { Methods, useMethodsText } from '../figures/methods'
import { PlainTable } from '../figures/plain-table'
import { useScoreOpening } from '../figures/use-score-opening'
import { useNames, useNumbers } from '../names'
import { chosenMeasures } from '../selection'
import { useAgreement } from '../state'
import { type PrintedReliability, StudyReport } from '../study-report/study-report'
import { useMeasured } from '../use-measured'
import { DriftNotes, useDrift, useDriftNotes } from './drift-page'

const shown = ['icc.2,1', 'icc.2,k', 'sem.agreement', 'percent.withinOne'] as const

/** The reliability of the study on one page, to print and put on file. */
export function ReportPage({ title }: { readonly title: string }) {
  const { t } = useTranslation('agreement')
  const language = useLanguage()
  const { scores } = useAgreementWork()
  const selection = useAgreement((state) => state.selection)
  const { measureName } = useNames()
  const { limitsText } = useNumbers()
  const opening = useScoreOpening()
  const measures = useMemo(
    () => [
      ...chosenMeasures(scores.instrument, { ...selection, scope: 'overall' }),
      ...chosenMeasures(scores.instrument, { ...selection, scope: 'mean' }),
      ...chosenMeasures(scores.instrument, { ...selection, scope: 'items' }),
    ],
    [scores, selection],
  )
  const { answer, share } = useMeasured(measures)
  const { drifts, reference } = useDrift()
  const [printed, setPrinted] = useState<PrintedReliability | null>(null)
  const methods = useMethodsText(shown, answer ?? [])
  const notes = useDriftNotes(drifts)
  const driftTitle = t('report.drift', { reference: t(`drift.${reference}`) })
  const columns = [t('n'), ...shown.map((id) => t(`figure.${id}.short`))]
  const rows = (answer ?? []).map((measured) => ({
    key: measureKey(measured.measure),
    name: measureName(measured.measure),
    cells: [
      measured.agreement.recordings,
      ...shown.map((id) => {
        const opens = opening(measured, id)
        const limits = limitsText(figureOf(measured.agreement, id))
        return { text: limits === null ? opens.value : `${opens.value} (${limits})`, opens }
      }),
    ],
  }))
  const print = (): void =>
    setPrinted({
      methods,
      figures: {
        columns,
        rows: rows.map(({ name, cells }) => ({
          name,
          cells: cells.map((cell) => (typeof cell === 'number' ? cell : cell.text)),
        })),
      },
      drift: { title: driftTitle, notes },
    })
  return (
    <Page>
      <Tools>
        <h2>{t('report.title', { study: title })}</h2>
        <Button isDisabled={answer === null} onPress={print}>
          {t('report.print')}
        </Button>
      </Tools>
      <p>{t('report.made', { date: dateText(isoToday(), language) })}</p>
      <Computing share={share} />
      {answer !== null && <Methods figures={shown} measured={answer} />}
      <h3>{driftTitle}</h3>
      <DriftNotes drifts={drifts} />
      <h3>{t('report.figures')}</h3>
      <div className={table['wide']}>
        <PlainTable label={t('report.figures')} rowsAre={t('row')} columns={columns} rows={rows} />
      </div>
      {printed !== null && <StudyReport {...printed} onClose={() => setPrinted(null)} />}
    </Page>
  )
}
