import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '@contract/calls/study'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { EmptyState } from '@renderer/components/empty-state'
import { ListPage } from '@renderer/components/list-page'
import { bytesText, momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

/** The copies kept beside the study, and the way back to one of them. */
export function BackupsPage({
  isReadOnly,
  isEncrypted,
}: {
  readonly isReadOnly: boolean
  readonly isEncrypted: boolean
}) {
  const { t } = useTranslation('study')
  const language = useLanguage()
  const backups = useCall('study.backups', {})
  const backupNow = useAction('study.backupNow')
  const restore = useAction('study.restore')
  const [chosen, setChosen] = useState<Backup | null>(null)
  const rows = backups.value ?? []
  const handleBackup = async (): Promise<void> => {
    if ((await backupNow.run({})) !== undefined) showMessage(t('backups.made'))
  }
  const handleRestore = async (backup: Backup): Promise<void> => {
    const study = await restore.run({ backupId: backup.backupId })
    setChosen(null)
    if (study !== undefined) showMessage(t('backups.restored'))
  }
  return (
    <ListPage
      about={`${t('backups.help')} ${t(isEncrypted ? 'backups.encrypted' : 'backups.notEncrypted')}`}
      actions={
        <Button
          variant="primary"
          isDisabled={isReadOnly}
          isPending={backupNow.isRunning}
          onPress={() => void handleBackup()}
        >
          {t('backups.now')}
        </Button>
      }
    >
      <DataTable
        label={t('backups.tab')}
        rows={rows}
        idOf={(backup) => backup.backupId}
        empty={backups.isLoading ? null : <EmptyState title={t('backups.none')}>{t('backups.noneHelp')}</EmptyState>}
        columns={[
          {
            id: 'made',
            label: t('backups.when'),
            isRowHeader: true,
            share: 2,
            cell: (backup) => momentText(backup.madeMs, language),
          },
          { id: 'kind', label: t('backups.kindLabel'), share: 2, cell: (backup) => t(`backups.kind.${backup.kind}`) },
          { id: 'size', label: t('backups.size'), cell: (backup) => bytesText(backup.sizeBytes, language) },
          {
            id: 'restore',
            label: t('backups.restore'),
            width: 150,
            cell: (backup) => (
              <Button
                aria-label={t('backups.restoreOf', { when: momentText(backup.madeMs, language) })}
                isDisabled={isReadOnly}
                onPress={() => setChosen(backup)}
              >
                {t('backups.restore')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== null && (
        <Dialog
          title={t('backups.restoreTitle', { when: momentText(chosen.madeMs, language) })}
          isAlert
          size="s"
          onClose={() => setChosen(null)}
          footer={
            <DialogAnswer
              label={t('backups.restoreGo')}
              focus="cancel"
              isPending={restore.isRunning}
              onAnswer={() => void handleRestore(chosen)}
              onCancel={() => setChosen(null)}
            />
          }
        >
          <p>{t('backups.restoreHelp')}</p>
        </Dialog>
      )}
    </ListPage>
  )
}
