import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAddable } from '@domain/recording/finding'
import type { ProbedFile } from '@contract/calls/recordings'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { FoundFiles } from './found-files'
import { useCopyWishes } from './use-copy-wishes'

interface AddMediaDialogProps {
  readonly recordingId: string
  readonly files: readonly ProbedFile[]
  /** How many more the recording takes. */
  readonly free: number
  readonly onClose: () => void
}

/** Shows what chosen files are before they are added to a recording. */
export function AddMediaDialog({ recordingId, files, free, onClose }: AddMediaDialogProps) {
  const { t } = useTranslation('library')
  const [kept, setKept] = useState(files)
  const add = useAction('recordings.addMedia')
  const usable = kept.filter(({ problems }) => isAddable(problems))
  const copies = useCopyWishes(usable)
  const handleAdd = async (): Promise<void> => {
    const media = usable.map(({ token }) => ({ token, offsetMs: 0 }))
    const added = await add.run({ id: recordingId, media })
    if (added === undefined) return
    copies.make(added.media, media)
    showMessage(t('media.added'))
    onClose()
  }
  return (
    <Dialog
      title={t('media.addTitle')}
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('addOne')}
          isDisabled={usable.length === 0 || usable.length > free}
          isPending={add.isRunning}
          onAnswer={() => void handleAdd()}
          onCancel={onClose}
        />
      }
    >
      <FoundFiles
        files={kept}
        offsets={null}
        onOffset={() => undefined}
        onRemove={(token) => setKept(kept.filter((file) => file.token !== token))}
        withoutCopy={copies.without}
        onWantCopy={copies.want}
      />
      <p>{usable.length > free ? t('media.tooMany', { count: free }) : t('media.addHelp')}</p>
    </Dialog>
  )
}
