import { useTranslation } from 'react-i18next'
import type { StudyFile } from '@contract/calls/study'
import type { ErrorCode, Refusal } from '@contract/error'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { RefusalText } from '@renderer/components/refusal-text'
import { bytesText, momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import styles from './welcome.module.css'

interface RescueProps {
  readonly file: StudyFile
  readonly refusal: Refusal
  readonly passphrase: string
  readonly onRetry: () => void
  readonly onClose: () => void
}

const mayHaveBackups: ReadonlySet<ErrorCode> = new Set([
  'study-damaged',
  'study-not-found',
  'not-a-study',
  'study-vanished',
])

/** A study that cannot be opened: why, what is safe, its backups, and what can still be read of it. */
export function Rescue({ file, refusal, passphrase, onRetry, onClose }: RescueProps) {
  const { t } = useTranslation('welcome')
  const language = useLanguage()
  const asksBackups = mayHaveBackups.has(refusal.code)
  const backups = useCall('study.backupsOf', { fileId: file.fileId }, { enabled: asksBackups })
  const restore = useAction('study.restoreFile')
  const salvage = useAction('study.salvage')
  const handleRestore = async (backupId: string): Promise<void> => {
    const restored = await restore.run({ fileId: file.fileId, backupId })
    if (restored === undefined) return
    showMessage(t('rescue.restored'))
    onRetry()
  }
  const handleSalvage = async (): Promise<void> => {
    const saved = await salvage.run({ fileId: file.fileId, passphrase: passphrase === '' ? null : passphrase })
    if (saved !== undefined)
      showMessage(t('rescue.salvaged', { name: saved.fileName, rows: saved.rowsSaved, lost: saved.tablesLost.length }))
  }
  return (
    <Dialog
      title={t('rescue.title', { name: file.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onRetry}>{t('rescue.retry')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('rescue.close')}
          </Button>
        </>
      }
    >
      <Banner tone="bad">
        <RefusalText refusal={refusal} />
      </Banner>
      <p className={styles['soft']}>{t('rescue.where', { folder: file.folder })}</p>
      {asksBackups && (
        <section className={styles['part']} aria-labelledby="rescue-backups">
          <h3 id="rescue-backups">{t('rescue.backups')}</h3>
          {(backups.value ?? []).length === 0 ? (
            <p className={styles['soft']}>{t('rescue.noBackups')}</p>
          ) : (
            <>
              <p className={styles['soft']}>{t('rescue.backupsHelp')}</p>
              <ul className={styles['list']}>
                {(backups.value ?? []).map((backup) => (
                  <li key={backup.backupId} className={styles['backup']}>
                    <span>{momentText(backup.madeMs, language)}</span>
                    <span className={styles['soft']}>{bytesText(backup.sizeBytes, language)}</span>
                    <Button
                      aria-label={t('rescue.restoreOf', { when: momentText(backup.madeMs, language) })}
                      isPending={restore.isRunning}
                      onPress={() => void handleRestore(backup.backupId)}
                    >
                      {t('rescue.restore')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {refusal.code === 'study-damaged' && (
        <section className={styles['part']} aria-labelledby="rescue-salvage">
          <h3 id="rescue-salvage">{t('rescue.salvage')}</h3>
          <p className={styles['soft']}>{t('rescue.salvageHelp')}</p>
          <div>
            <Button isPending={salvage.isRunning} onPress={() => void handleSalvage()}>
              {t('rescue.salvageGo')}
            </Button>
          </div>
        </section>
      )}
    </Dialog>
  )
}
