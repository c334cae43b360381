import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { Checkbox } from '@renderer/components/checkbox'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import styles from './library.module.css'

/** Says what goes with a recording, and what stays, before it goes. */
export function RemoveDialog({ detail, onClose }: { readonly detail: RecordingDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('library')
  const { id, title } = detail.recording
  const preview = useCall('recordings.removalPreview', { id })
  const remove = useAction('recordings.remove')
  const [deletesClips, setDeletesClips] = useState(true)
  const [deletesBackups, setDeletesBackups] = useState(false)
  const handleRemove = async (): Promise<void> => {
    const stayed = await remove.run({ id, deletesClips, deletesBackups })
    if (stayed === undefined) return
    if (stayed.length > 0) showMessage(t('remove.filesStay', { paths: stayed.join(', ') }))
    onClose()
  }
  return (
    <Dialog
      title={t('remove.title', { title })}
      isAlert
      size="s"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('remove.go')}
          variant="danger"
          isDisabled={preview.value?.mayRemove !== true}
          isPending={remove.isRunning}
          onAnswer={() => void handleRemove()}
          onCancel={onClose}
        />
      }
    >
      {preview.value?.mayRemove === false && <p role="alert">{t('remove.notYours')}</p>}
      {preview.value?.mayRemove === true && (
        <>
          <p>{t('remove.goes')}</p>
          <ul className={styles['goes']}>
            <li>{t('remove.ratings', { count: preview.value.ratingCount })}</li>
            <li>{t('remove.events', { count: preview.value.eventCount })}</li>
            <li>{t('remove.scores', { count: preview.value.scoreCount })}</li>
            {preview.value.letterCount > 0 && <li>{t('remove.letters', { count: preview.value.letterCount })}</li>}
            {preview.value.copyCount > 0 && <li>{t('remove.copies', { count: preview.value.copyCount })}</li>}
          </ul>
          {!preview.value.isAll && <p>{t('remove.hidden')}</p>}
          {preview.value.clipFiles.length > 0 && (
            <Checkbox
              label={t('remove.clips', { count: preview.value.clipFiles.length })}
              description={preview.value.clipFiles.join(', ')}
              isSelected={deletesClips}
              onChange={setDeletesClips}
            />
          )}
          {preview.value.backupCount > 0 && (
            <Checkbox
              label={t('remove.backups', { count: preview.value.backupCount })}
              description={t('remove.backupsHelp')}
              isSelected={deletesBackups}
              onChange={setDeletesBackups}
            />
          )}
          {preview.value.mediaFiles.length > 0 && (
            <>
              <p>{t('remove.stays')}</p>
              <ul className={styles['goes']}>
                {preview.value.mediaFiles.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}
