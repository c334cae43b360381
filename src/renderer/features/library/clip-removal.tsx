import { useTranslation } from 'react-i18next'
import type { ClipLine } from '@contract/calls/clips'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'

const words = {
  present: { title: 'list.question', text: 'list.questionText', go: 'list.delete' },
  missing: { title: 'list.forgetQuestion', text: 'list.forgetText', go: 'list.takeOff' },
  changed: { title: 'list.forgetQuestion', text: 'list.changedText', go: 'list.takeOff' },
} as const satisfies Record<ClipLine['status'], object>

/** Asks before a clip is deleted, or taken off the list where it is no longer what was written. */
export function ClipRemoval({ clip, onClose }: { readonly clip: ClipLine; readonly onClose: () => void }) {
  const { t } = useTranslation('clips')
  const remove = useAction('clips.remove')
  const { id, fileName, folder, status } = clip
  const { title, text, go } = words[status]
  const handleRemove = async (): Promise<void> => {
    const removed = await remove.run({ id })
    if (removed === undefined) return
    showMessage(t(removed.isDeleted ? 'list.deleted' : 'list.takenOff'))
    onClose()
  }
  return (
    <Dialog
      title={t(title)}
      size="s"
      isAlert
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t(go)}
          variant="danger"
          isPending={remove.isRunning}
          onAnswer={() => void handleRemove()}
          onCancel={onClose}
        />
      }
    >
      <p>{t(text, { fileName, folder })}</p>
    </Dialog>
  )
}
