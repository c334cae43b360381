import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyFile } from '@contract/calls/study'
import { Button } from '@renderer/components/button'
import { useAction, useCall } from '@renderer/lib/queries'
import { NewStudyDialog } from './new-study-dialog'
import { OpenStudyDialog } from './open-study-dialog'
import { RecentStudies } from './recent-studies'
import styles from './welcome.module.css'

export interface WelcomeScreenProps {
  readonly onSettings: () => void
  readonly onKeys: () => void
}

/** The first screen: to the sample in one press, to one's own study in two. */
export function WelcomeScreen({ onSettings, onKeys }: WelcomeScreenProps) {
  const { t } = useTranslation('welcome')
  const recent = useCall('study.recent', {})
  const sample = useAction('study.openSample')
  const choose = useAction('study.choose')
  const [isMaking, setMaking] = useState(false)
  const [opening, setOpening] = useState<StudyFile | null>(null)
  const handleChoose = async (): Promise<void> => {
    const file = await choose.run({})
    if (file !== undefined && file !== null) setOpening(file)
  }
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <header>
          <h1 className={styles['title']}>Spole</h1>
          <p className={styles['lead']}>{t('lead')}</p>
        </header>
        <div className={styles['ways']}>
          <div className={styles['way']}>
            <Button variant="primary" size="l" autoFocus isDisabled={sample.isRunning} onPress={() => void sample.run({})}>
              {t('sample')}
            </Button>
            <p className={styles['soft']}>{t('sampleHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" onPress={() => setMaking(true)}>
              {t('new')}
            </Button>
            <p className={styles['soft']}>{t('newHelp')}</p>
          </div>
          <div className={styles['way']}>
            <Button size="l" onPress={() => void handleChoose()}>
              {t('open')}
            </Button>
            <p className={styles['soft']}>{t('openHelp')}</p>
          </div>
        </div>
        <RecentStudies files={recent.value ?? []} onOpen={setOpening} />
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
      {isMaking && <NewStudyDialog onClose={() => setMaking(false)} />}
      {opening !== null && <OpenStudyDialog key={opening.fileId} file={opening} onClose={() => setOpening(null)} />}
    </div>
  )
}
