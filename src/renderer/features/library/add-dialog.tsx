import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAddable } from '@domain/recording/finding'
import { mostMedia } from '@domain/recording/recording'
import type { ProbedFile } from '@contract/calls/recordings'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { Select } from '@renderer/components/select'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { FoundFiles } from './found-files'
import { inputOf, newDraft, repeatedPseudonyms, titleFromFile } from './recording-draft'
import { RecordingForm } from './recording-form'
import { useCopyWishes } from './use-copy-wishes'

interface AddDialogProps {
  readonly files: readonly ProbedFile[]
  readonly onAdded: (recordingId: string) => void
  readonly onClose: () => void
}

export function AddDialog({ files, onAdded, onClose }: AddDialogProps) {
  const { t } = useTranslation('library')
  const [kept, setKept] = useState(files)
  const usable = kept.filter(({ problems }) => isAddable(problems))
  const [isOneEach, setOneEach] = useState(usable.length > mostMedia)
  const [offsets, setOffsets] = useState<Readonly<Record<string, number>>>({})
  const copies = useCopyWishes(usable)
  const [draft, setDraft] = useState(() => newDraft(usable[0]?.fileName ?? '', usable[0]?.recordedOn ?? null))
  const create = useAction('recordings.create')
  const isSeveral = usable.length > 1
  const makesEach = isSeveral && (isOneEach || usable.length > mostMedia)
  const isReady =
    usable.length > 0 &&
    (makesEach || draft.fields.title.trim() !== '') &&
    repeatedPseudonyms(draft.participants).length === 0

  const handleAdd = async (): Promise<void> => {
    const input = inputOf(draft)
    const wanted = makesEach
      ? usable.map((file) => ({
          ...input,
          fields: { ...input.fields, title: titleFromFile(file.fileName), date: file.recordedOn ?? input.fields.date },
          media: [{ token: file.token, offsetMs: 0 }],
        }))
      : [
          {
            ...input,
            media: usable.map(({ token }, place) => ({ token, offsetMs: place === 0 ? 0 : (offsets[token] ?? 0) })),
          },
        ]
    for (const recording of wanted) {
      const added = await create.run(recording)
      if (added === undefined) return
      onAdded(added.recording.id)
      copies.make(added.media, recording.media)
    }
    showMessage(t('added', { count: wanted.length }))
    onClose()
  }

  return (
    <Dialog
      title={t('addTitle')}
      size="l"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={makesEach ? t('addCount', { count: usable.length }) : t('addOne')}
          isDisabled={!isReady}
          isPending={create.isRunning}
          onAnswer={() => void handleAdd()}
          onCancel={onClose}
        />
      }
    >
      <FoundFiles
        files={kept}
        offsets={isSeveral && !makesEach ? offsets : null}
        onOffset={(token, offsetMs) => setOffsets({ ...offsets, [token]: offsetMs })}
        onRemove={(token) => setKept(kept.filter((file) => file.token !== token))}
        withoutCopy={copies.without}
        onWantCopy={copies.want}
      />
      {isSeveral && usable.length <= mostMedia && (
        <Select
          label={t('several.label')}
          value={isOneEach ? 'each' : 'one'}
          onChange={(id) => setOneEach(id === 'each')}
          choices={[
            { id: 'one', label: t('several.one') },
            { id: 'each', label: t('several.each', { count: usable.length }) },
          ]}
        />
      )}
      {isSeveral && !makesEach && <p>{t('several.help')}</p>}
      {usable.length > 0 && <RecordingForm draft={draft} onChange={setDraft} hideTitle={makesEach} />}
    </Dialog>
  )
}
