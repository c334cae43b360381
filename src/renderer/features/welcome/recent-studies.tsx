import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { StudyFile } from '@contract/calls/study'
import { IconButton } from '@renderer/components/icon-button'
import { momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction } from '@renderer/lib/queries'
import styles from './welcome.module.css'

/** The studies opened on this computer, latest first. */
export function RecentStudies({
  files,
  onOpen,
}: {
  readonly files: readonly StudyFile[]
  readonly onOpen: (file: StudyFile) => void
}) {
  const { t } = useTranslation('welcome')
  const language = useLanguage()
  const forget = useAction('study.forgetRecent')
  if (files.length === 0) return null
  return (
    <section aria-labelledby="recent-studies" className={styles['recent']}>
      <h2 id="recent-studies">{t('recent.title')}</h2>
      <ul className={styles['list']}>
        {files.map((file, place) => (
          <li key={file.fileId} className={styles['line']}>
            <AriaButton autoFocus={place === 0} className={styles['file'] ?? ''} onPress={() => onOpen(file)}>
              <span className={styles['name']}>{file.name}</span>
              <span className={styles['folder']}>{file.folder}</span>
              <span className={styles['when']}>
                {!file.exists && <span className={styles['missing']}>{t('recent.missing')}</span>}
                {file.exists && file.remembered && t('recent.remembered')}
                {file.exists &&
                  !file.remembered &&
                  file.lastOpenedMs !== null &&
                  momentText(file.lastOpenedMs, language)}
              </span>
            </AriaButton>
            <IconButton
              icon="close"
              label={t('recent.forget', { name: file.name })}
              onPress={() => void forget.run({ fileId: file.fileId })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
