import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { givenTables, givingFormats, type GivingWish } from '@domain/exchange/giving-out'
import type { GivenOut } from '@contract/calls/exports'
import { Dialog } from '@renderer/components/dialog'
import { DialogAnswer } from '@renderer/components/dialog-answer'
import { JobStrip } from '@renderer/components/job-strip'
import { RecordingChoice } from '@renderer/components/recording-choice'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { Select } from '@renderer/components/select'
import { useAction, useCall } from '@renderer/lib/queries'
import { GivenText } from './given-text'
import { LeavingParts } from './leaving-parts'
import { OutlineText } from './outline-text'
import { TableChoice } from './table-choice'
import styles from './give-out.module.css'

interface GiveOutDialogProps {
  /** Whose ratings are blind to one another is said in the window. */
  readonly isBlinded: boolean
  /** The recording from which it was asked; null for all of the study. */
  readonly recordingId: string | null
  readonly onClose: () => void
}

const everything: GivingWish = {
  format: 'xlsx',
  tables: givenTables,
  recordingIds: null,
  ratings: 'all',
  without: [],
}

/** Says what is to leave the study and in which form; shows what would be lost before it is asked where to write. */
export function GiveOutDialog({ isBlinded, recordingId, onClose }: GiveOutDialogProps) {
  const { t } = useTranslation('exports')
  const [wish, setWish] = useState<GivingWish>({
    ...everything,
    recordingIds: recordingId === null ? null : [recordingId],
  })
  const [given, setGiven] = useState<GivenOut | null>(null)
  const write = useAction('exports.write', { quiet: 'all' })
  const isChosen = wish.recordingIds?.length !== 0 && wish.tables.length > 0
  const outline = useCall('exports.outline', wish, { enabled: isChosen && given === null, keepPrevious: true })
  const change = (part: Partial<GivingWish>): void => {
    write.reset()
    setWish((before) => ({ ...before, ...part }))
  }
  const handleWrite = async (): Promise<void> => setGiven((await write.run(wish)) ?? null)
  if (given !== null) return <GivenText given={given} without={wish.without} onClose={onClose} />
  const refusal = write.refusal ?? (isChosen ? outline.refusal : null)
  const isReady = isChosen && outline.refusal === null && outline.value !== undefined
  const hasTables = wish.format === 'csv' || wish.format === 'xlsx'
  return (
    <Dialog
      title={t('title')}
      size="l"
      onClose={onClose}
      footer={
        <DialogAnswer
          label={t('write')}
          isDisabled={!isReady}
          isPending={write.isRunning}
          onAnswer={() => void handleWrite()}
          onCancel={onClose}
        />
      }
    >
      <RefusalBanner refusal={refusal} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Select
            label={t('format.label')}
            choices={givingFormats.map((id) => ({ id, label: t(`format.${id}.name`) }))}
            value={wish.format}
            onChange={(format) => change({ format })}
            description={t(`format.${wish.format}.help`)}
          />
          {hasTables && <TableChoice chosen={wish.tables} onChange={(tables) => change({ tables })} />}
          <RecordingChoice
            allLabel={t('recordings.all')}
            allHelp={t('recordings.allHelp')}
            listLabel={t('recordings.list')}
            chosen={wish.recordingIds}
            onChange={(recordingIds) => change({ recordingIds })}
          />
        </div>
        <div className={styles['column']}>
          <Select
            label={t('ratings.label')}
            choices={(['all', 'own'] as const).map((id) => ({ id, label: t(`ratings.${id}`) }))}
            value={wish.ratings}
            onChange={(ratings) => change({ ratings })}
            description={t(isBlinded ? 'ratings.blinded' : 'ratings.open')}
          />
          <LeavingParts without={wish.without} onChange={(without) => change({ without })} />
        </div>
      </div>
      <div aria-live="polite" aria-busy={outline.isLoading}>
        {isChosen && outline.value !== undefined && outline.refusal === null && <OutlineText outline={outline.value} />}
      </div>
      <JobStrip kinds={['export']} />
    </Dialog>
  )
}
