import { useTranslation } from 'react-i18next'
import type { OpenStudy } from '@contract/calls/study'
import { goTo, type StudyPage } from '@renderer/app/route'
import styles from '@renderer/app/study-screen.module.css'
import { Tabs } from '@renderer/components/tabs'
import { InstrumentsPage } from '@renderer/features/instrument/instruments-page'
import { PackagesPage } from '@renderer/features/packages/packages-page'
import { PeoplePage } from '@renderer/features/people/people-page'
import { BackupsPage } from '@renderer/features/study/backups-page'
import { HistoryPage } from '@renderer/features/study/history-page'
import { StudyPage as GeneralPage } from '@renderer/features/study/study-page'

interface StudyScreenProps {
  readonly study: OpenStudy
  readonly page: StudyPage
  /** A package is to be received. */
  readonly onReceive: () => void
}

/** The settings of the open study, one part to a tab. */
export function StudyScreen({ study, page, onReceive }: StudyScreenProps) {
  const { t } = useTranslation('study')
  const { currentPersonId: personId, readOnly: isReadOnly } = study
  const part = (content: React.ReactNode): React.ReactNode => <div className={styles['part']}>{content}</div>
  return (
    <div className={styles['screen']}>
      <h1 className={styles['title']}>{t('title')}</h1>
      <Tabs
        label={t('title')}
        selected={page}
        onSelect={(id) => goTo({ name: 'study', page: id })}
        pages={[
          { id: 'general', label: t('general.tab'), content: part(<GeneralPage study={study} />) },
          {
            id: 'people',
            label: t('people'),
            content: part(<PeoplePage personId={personId} isReadOnly={isReadOnly} />),
          },
          { id: 'instruments', label: t('instruments'), content: part(<InstrumentsPage isReadOnly={isReadOnly} />) },
          { id: 'packages', label: t('packages'), content: part(<PackagesPage study={study} onReceive={onReceive} />) },
          {
            id: 'backups',
            label: t('backups.tab'),
            content: part(<BackupsPage isReadOnly={isReadOnly} isEncrypted={study.encrypted} />),
          },
          { id: 'history', label: t('history.tab'), content: part(<HistoryPage />) },
        ]}
      />
    </div>
  )
}
