import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { useCall } from '@renderer/lib/queries'
import { RecentStudies } from './recent-studies'
import type { StudyDoor } from './study-door'
import styles from './welcome.module.css'

interface WelcomeScreenProps {
  readonly door: StudyDoor
  readonly onPackage: () => void
  readonly onSettings: () => void
  readonly onKeys: () => void
}

/** The first screen: to the sample in one press, to one's own study in two. */
export function WelcomeScreen({ door, onPackage, onSettings, onKeys }: WelcomeScreenProps) {
  const { t } = useTranslation('welcome')
  const recent = useCall('study.recent', {}).value ?? []
  // Whoever has worked here goes on; the sample is for the first time.
  const isFirstTime = recent.length === 0
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <header>
          <h1 className={styles['title']}>Spole</h1>
          <p className={styles['lead']}>{t('lead')}</p>
        </header>
        <RecentStudies files={recent} onOpen={door.open} />
        <div className={styles['ways']}>
          <div className={styles['way']}>
            <Button
              variant={isFirstTime ? 'primary' : 'plain'}
              size="l"
              autoFocus={isFirstTime}
              isDisabled={door.isBusy}
              onPress={door.openSample}
            >
              {t('sample')}
            </Button>
            <p className={styles['soft']}>{t('sampleHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" isDisabled={door.isBusy} onPress={door.openSimulated}>
              {t('simulated')}
            </Button>
            <p className={styles['soft']}>{t('simulatedHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" onPress={door.makeNew}>
              {t('new')}
            </Button>
            <p className={styles['soft']}>{t('newHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" isDisabled={door.isBusy} onPress={door.choose}>
              {t('open')}
            </Button>
            <p className={styles['soft']}>{t('openHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" isDisabled={door.isBusy} onPress={onPackage}>
              {t('package')}
            </Button>
            <p className={styles['soft']}>{t('packageHelp')}</p>
          </div>
        </div>
        <footer className={styles['foot']}>
          <Button variant="quiet" onPress={onSettings}>
            {t('settings')}
          </Button>
          <Button variant="quiet" onPress={onKeys}>
            {t('keys')}
          </Button>
          <span className={styles['soft']}>{t('offline')}</span>
        </footer>
      </div>
    </div>
  )
}
