import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '@contract/calls/app'
import { Button } from '@renderer/components/button'
import { Tabs } from '@renderer/components/tabs'
import { AboutPage } from './about-page'
import { GeneralPage } from './general-page'
import { KeyTable } from './key-table'
import styles from './settings.module.css'

/** The settings of this computer's user: nothing here belongs to a study. */
export function SettingsScreen({ info, onLeave }: { readonly info: AppInfo; readonly onLeave: () => void }) {
  const { t } = useTranslation('settings')
  const [page, setPage] = useState<'general' | 'keys' | 'about'>('general')
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <h1>{t('title')}</h1>
        <Button onPress={onLeave}>{t('done')}</Button>
      </div>
      <Tabs
        label={t('title')}
        selected={page}
        onSelect={setPage}
        pages={[
          { id: 'general', label: t('general'), content: <GeneralPage systemLanguage={info.systemLanguage} /> },
          {
            id: 'keys',
            label: t('keys.title'),
            content: (
              <div className={styles['wide']}>
                <KeyTable />
              </div>
            ),
          },
          { id: 'about', label: t('about.title'), content: <AboutPage info={info} /> },
        ]}
      />
    </div>
  )
}
