import { useTranslation } from 'react-i18next'
import type { AppInfo } from '@contract/calls/app'
import { Button } from '@renderer/components/button'
import { ScreenFrame } from '@renderer/components/screen-frame'
import { Tabs } from '@renderer/components/tabs'
import { AboutPage } from './about-page'
import { GeneralPage } from './general-page'
import { KeyTable } from './key-table'
import styles from './settings.module.css'

interface SettingsScreenProps {
  readonly info: AppInfo
  readonly page: 'general' | 'keys' | 'about'
  readonly onPage: (page: 'general' | 'keys' | 'about') => void
  readonly onLeave: () => void
}

/** The settings of this computer's user: nothing here belongs to a study. */
export function SettingsScreen({ info, page, onPage, onLeave }: SettingsScreenProps) {
  const { t } = useTranslation('settings')
  return (
    <ScreenFrame title={t('title')} head={<Button onPress={onLeave}>{t('done')}</Button>}>
      <Tabs
        label={t('title')}
        selected={page}
        onSelect={onPage}
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
    </ScreenFrame>
  )
}
