import { useTranslation } from 'react-i18next'
import type { AppInfo } from '@contract/calls/app'
import { Button } from '@renderer/components/button'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './settings.module.css'

export function AboutPage({ info }: { readonly info: AppInfo }) {
  const { t } = useTranslation('settings')
  const notices = useCall('app.notices', {})
  const showLog = useAction('app.showLog')
  return (
    <div className={styles['page']}>
      <h2>Spole {info.version}</h2>
      <p>{t('about.text')}</p>
      <dl className={styles['facts']}>
        <dt>Electron</dt>
        <dd>{info.electron}</dd>
        <dt>SQLite</dt>
        <dd>{info.sqlite}</dd>
        <dt>{t('about.platform')}</dt>
        <dd>{info.platform}</dd>
      </dl>
      <div>
        <Button onPress={() => void showLog.run({})}>{t('about.showLog')}</Button>
      </div>
      <p className={styles['soft']}>{t('about.logHelp')}</p>
      <h2>{t('about.notices')}</h2>
      <textarea
        className={styles['notices']}
        readOnly
        rows={16}
        aria-label={t('about.notices')}
        value={notices.value ?? ''}
      />
    </div>
  )
}
