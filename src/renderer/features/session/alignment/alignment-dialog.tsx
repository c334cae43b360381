import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaOnDisk, RecordingDetail } from '@contract/calls/recordings'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { RefusalText } from '@renderer/components/refusal-text'
import { Select } from '@renderer/components/select'
import { useAction } from '@renderer/lib/queries'
import styles from './alignment.module.css'
import { AlignmentPair } from './alignment-pair'

interface AlignmentDialogProps {
  readonly recordingId: string
  readonly media: readonly MediaOnDisk[]
  readonly isReadOnly: boolean
  /** Main has stored when the files start. */
  readonly onApplied: (detail: RecordingDetail) => void
  readonly onClose: () => void
}

/** Lines the files of a recording up in time. Nothing is stored, or changed elsewhere, until it is applied. */
export function AlignmentDialog({ recordingId, media, isReadOnly, onApplied, onClose }: AlignmentDialogProps) {
  const { t } = useTranslation('alignment')
  const [[first, ...others]] = useState(() => media.toSorted((a, b) => a.position - b.position))
  const [chosenId, setChosenId] = useState(others[0]?.id ?? null)
  const [starts, setStarts] = useState<Readonly<Record<string, number>>>({})
  const align = useAction('recordings.align', { quiet: 'all' })
  const chosen = others.find(({ id }) => id === chosenId)
  const changes = others.flatMap(({ id, offsetMs }) => {
    const next = starts[id] ?? offsetMs
    return next === offsetMs ? [] : [{ mediaId: id, offsetMs: next }]
  })

  const handleApply = async (): Promise<void> => {
    if (changes.length === 0) return onClose()
    const detail = await align.run({ id: recordingId, offsets: changes })
    if (detail === undefined) return
    onApplied(detail)
    onClose()
  }

  return (
    <Dialog
      title={t('title')}
      size="xl"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('apply')}
          isDisabled={isReadOnly || changes.length === 0}
          isPending={align.isRunning}
          onAnswer={() => void handleApply()}
          onCancel={onClose}
        />
      }
    >
      <p className={styles['lead']}>{t('lead')}</p>
      {others.length > 1 && (
        <div className={styles['choice']}>
          <Select
            label={t('which')}
            value={chosenId}
            onChange={setChosenId}
            choices={others.map(({ id, fileName }) => ({ id, label: fileName }))}
          />
        </div>
      )}
      {first !== undefined && chosen !== undefined && (
        <AlignmentPair
          key={chosen.id}
          recordingId={recordingId}
          first={first}
          second={chosen}
          offsetMs={starts[chosen.id] ?? chosen.offsetMs}
          onOffset={(offsetMs) => {
            align.reset()
            setStarts((known) => ({ ...known, [chosen.id]: offsetMs }))
          }}
        />
      )}
      {align.refusal !== null && (
        <div role="alert">
          <RefusalText refusal={align.refusal} />
        </div>
      )}
    </Dialog>
  )
}
