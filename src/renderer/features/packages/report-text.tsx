import { useTranslation } from 'react-i18next'
import type { ImportReport, RatingOutcomes } from '@contract/calls/packages'
import { Banner } from '@renderer/components/banner'

const outcomes = [
  'new',
  'continues',
  'same',
  'older',
  'diverged',
  'waits',
  'decided',
  'left-out',
] as const satisfies readonly (keyof RatingOutcomes)[]

/** What reading a package does, or has done, in numbers. */
export function ReportText({ report, isDone }: { readonly report: ImportReport; readonly isDone: boolean }) {
  const { t } = useTranslation('packages')
  const { ratings } = report
  const lines = [
    ...(['newRecordings', 'changedRecordings', 'newInstruments', 'kept', 'mediaBrought'] as const)
      .filter((part) => report[part] > 0)
      .map((part) => t(`report.${part}`, { count: report[part] })),
    ...(ratings === null
      ? [t('report.blinded')]
      : outcomes
          .filter((outcome) => ratings[outcome] > 0)
          .map((outcome) => t(`outcome.${outcome}`, { count: ratings[outcome] }))),
  ]
  return (
    <Banner tone={isDone ? 'good' : 'info'}>
      <p>{isDone ? t('report.done') : report.isKnown ? t('report.known') : t('report.would')}</p>
      <ul>
        {lines.length === 0 && <li>{t('report.nothing')}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  )
}
