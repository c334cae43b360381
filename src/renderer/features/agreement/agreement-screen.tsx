import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenStudy } from '@contract/calls/study'
import { EmptyState } from '@renderer/components/empty-state'
import { FailedState } from '@renderer/components/failed-state'
import { ScreenFrame } from '@renderer/components/screen-frame'
import { Switch } from '@renderer/components/switch'
import { Tabs } from '@renderer/components/tabs'
import { changeSettings, useSettings } from '@renderer/lib/settings'
import { AgreementContext, type SessionPlace } from './agreement-context'
import styles from './agreement.module.css'
import { computerFor } from './compute/computer'
import { ComputerContext } from './compute/use-computed'
import { EventsPage } from './events/events-page'
import { FigureTable } from './figures/figure-table'
import { OpenedFigureDialog } from './figures/opened-figure'
import { FilterBar } from './filter-bar'
import { DriftPage } from './pages/drift-page'
import { GeneralizabilityPage } from './pages/generalizability-page'
import { GoldPage } from './pages/gold-page'
import { PairsPage } from './pages/pairs-page'
import { ReportPage } from './pages/report-page'
import { comparedRatings, ratedCounts } from './selection'
import { agreementOf, changeAgreement, useAgreement } from './state'
import { type StudyScores, useStudyScores } from '@renderer/lib/study-scores'

interface AgreementScreenProps {
  readonly study: OpenStudy
  readonly onOpenSession: (place: SessionPlace) => void
}

/** How well the raters of the study agree, as far as the present person may know. */
export function AgreementScreen({ study, onOpenSession }: AgreementScreenProps) {
  const { t } = useTranslation('agreement')
  const { scales, refusal } = useStudyScores({ gold: t('goldName'), consensus: t('consensusName') })
  const scale = useAgreement((state) => state.scale)
  useEffect(() => agreementOf(study.fileId), [study.fileId])
  if (refusal !== null) return <FailedState title={t('notRead')} refusal={refusal} />
  if (scales === undefined) return null
  const scores = scales.find(({ instrument }) => instrument.key === scale) ?? scales[0]
  if (scores === undefined) {
    return (
      <ScreenFrame title={t('title')}>
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      </ScreenFrame>
    )
  }
  return <Loaded study={study} scales={scales} scores={scores} onOpenSession={onOpenSession} />
}

function Loaded({
  study,
  scales,
  scores,
  onOpenSession,
}: AgreementScreenProps & { readonly scales: readonly StudyScores[]; readonly scores: StudyScores }) {
  const { t } = useTranslation('agreement')
  const page = useAgreement((state) => state.page)
  const opened = useAgreement((state) => state.opened)
  const selection = useAgreement((state) => state.selection)
  const sizeWords = useSettings((settings) => settings.sizeWords)
  const computer = useMemo(() => computerFor(scores.ratings), [scores])
  useEffect(() => () => computer.close(), [computer])
  const work = useMemo(() => ({ scores, onOpenSession }), [scores, onOpenSession])
  const compared = useMemo(() => comparedRatings(scores, selection), [scores, selection])
  const counts = { ratings: compared.length, ...ratedCounts(compared) }
  return (
    <AgreementContext value={work}>
      <ComputerContext value={computer}>
        <ScreenFrame
          title={t('title')}
          head={
            <>
              <output className={styles['soft']}>{t('counts', counts)}</output>
              <Switch
                label={t('sizeWords')}
                isSelected={sizeWords}
                onChange={(isOn) => void changeSettings({ sizeWords: isOn })}
              />
            </>
          }
        >
          <FilterBar scales={scales} />
          <Tabs
            label={t('title')}
            selected={page}
            onSelect={(id) => changeAgreement({ page: id })}
            pages={[
              { id: 'table', label: t('page.table'), content: <FigureTable /> },
              { id: 'pairs', label: t('page.pairs'), content: <PairsPage /> },
              { id: 'gold', label: t('page.gold'), content: <GoldPage /> },
              { id: 'drift', label: t('page.drift'), content: <DriftPage /> },
              { id: 'generalizability', label: t('page.generalizability'), content: <GeneralizabilityPage /> },
              { id: 'events', label: t('page.events'), content: <EventsPage /> },
              { id: 'report', label: t('page.report'), content: <ReportPage title={study.title} /> },
            ]}
          />
          {opened !== null && <OpenedFigureDialog opened={opened} />}
        </ScreenFrame>
      </ComputerContext>
    </AgreementContext>
  )
}
