import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@renderer/components/empty-state'
import { FailedState } from '@renderer/components/failed-state'
import { Page } from '@renderer/components/page'
import { Select } from '@renderer/components/select'
import { type StudyScores, useStudyScores } from '@renderer/lib/study-scores'
import { changeReport, useReport } from './state'

/** A page about the submitted ratings of the study: which scale, and what may be seen of them. */
export function OfStudy({ children }: { readonly children: (scores: StudyScores, scale: ReactNode) => ReactNode }) {
  const { t } = useTranslation('report')
  const { scales, refusal } = useStudyScores({ gold: t('gold'), consensus: t('consensus') })
  const chosen = useReport((state) => state.scale)
  if (refusal !== null) return <FailedState title={t('notRead')} refusal={refusal} />
  if (scales === undefined) return null
  const scores = scales.find(({ instrument }) => instrument.key === chosen) ?? scales[0]
  if (scores === undefined) return <EmptyState title={t('noScores.title')}>{t('noScores.text')}</EmptyState>
  const scale =
    scales.length < 2 ? null : (
      <Select
        label={t('scale')}
        value={scores.instrument.key}
        onChange={(key) => changeReport({ scale: key, item: null })}
        choices={scales.map(({ instrument }) => ({ id: instrument.key, label: instrument.shortTitle }))}
      />
    )
  return <Page>{children(scores, scale)}</Page>
}
