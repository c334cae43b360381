import { useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '@contract/contract'
import type { ChosenImport } from '@contract/calls/imports'
import type { ProbedFile, RecordingDetail } from '@contract/calls/recordings'
import { RefusalBanner } from '@renderer/components/refusal-banner'
import { useAction, useCall } from '@renderer/lib/queries'
import { AddDialog } from './add-dialog'
import { EditDialog } from './edit-dialog'
import { LibraryToolbar } from './library-toolbar'
import { NothingListed } from './nothing-listed'
import { RecordingPanel } from './recording-panel'
import { RecordingTable } from './recording-table'
import { RemoveDialog } from './remove-dialog'
import { useDroppedFiles } from './use-dropped-files'
import styles from './library.module.css'

type Asking = Input<'recordings.list'>
type Shown =
  | Readonly<{ kind: 'add'; files: readonly ProbedFile[] }>
  | Readonly<{ kind: 'edit' | 'remove'; detail: RecordingDetail }>

const firstAsking: Asking = { search: '', sort: 'added', descending: true, filter: 'all' }

interface LibraryScreenProps {
  readonly isReadOnly: boolean
  readonly onOpen: (recordingId: string) => void
  /** Opens a recording's consensus rating, or begins it. */
  readonly onConsensus: (recordingId: string) => void
  readonly onLetter: (recordingId: string, letterId: string | null) => void
  /** Opens the pictures of a recording. */
  readonly onReport: (recordingId: string) => void
  /** Shows the report of a rating on paper. */
  readonly onRatingReport: (ratingId: string) => void
  /** Opens the window in which a recording's files are lined up in time. */
  readonly onAlign: (detail: RecordingDetail) => void
  /** Opens the window in which a file of another tool is brought in, for one recording or for any. */
  readonly onBringIn: (recordingId: string | null) => void
  /** Opens the window in which work is given out, of one recording or of all. */
  readonly onGiveOut: (recordingId: string | null) => void
  readonly onDropForeign: (file: ChosenImport) => void
  /** False while something lies over the screen that takes what is dropped. */
  readonly takesDrops: boolean
}

/** The recordings of the study, and what is mine to do. */
export function LibraryScreen(props: LibraryScreenProps) {
  const {
    isReadOnly,
    onOpen,
    onConsensus,
    onLetter,
    onReport,
    onRatingReport,
    onAlign,
    onBringIn,
    onGiveOut,
    onDropForeign,
    takesDrops,
  } = props
  const { t } = useTranslation('library')
  const [asking, setAsking] = useState<Asking>(firstAsking)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const list = useCall('recordings.list', useDeferredValue(asking), { keepPrevious: true })
  const choose = useAction('recordings.chooseMedia')

  const handleFiles = useCallback((files: readonly ProbedFile[] | undefined): void => {
    if (files !== undefined && files.length > 0) setShown({ kind: 'add', files })
  }, [])
  const isOver = useDroppedFiles({
    isTaken: !isReadOnly && shown === null && takesDrops,
    onMedia: handleFiles,
    onForeign: onDropForeign,
  })
  const handleAdd = (): void => void choose.run({}).then(handleFiles)

  const rows = list.value ?? []
  return (
    <div className={styles['screen']}>
      <LibraryToolbar
        asking={asking}
        onAsk={setAsking}
        count={rows.length}
        isReadOnly={isReadOnly}
        onAdd={handleAdd}
        onBringIn={() => onBringIn(null)}
        onGiveOut={() => onGiveOut(null)}
      />
      <RefusalBanner refusal={list.refusal} />
      <div className={styles['body']}>
        <div className={styles['list']}>
          <RecordingTable
            rows={rows}
            asking={asking}
            onAsk={setAsking}
            selectedId={selectedId}
            onSelect={setSelectedId}
            onOpen={onOpen}
            empty={
              list.isLoading ? null : (
                <NothingListed
                  isNarrowed={asking.search !== '' || asking.filter !== 'all'}
                  isReadOnly={isReadOnly}
                  onShowAll={() => setAsking(firstAsking)}
                  onAdd={handleAdd}
                  onBringIn={() => onBringIn(null)}
                />
              )
            }
          />
        </div>
        {selectedId !== null && rows.some(({ id }) => id === selectedId) && (
          <RecordingPanel
            key={selectedId}
            recordingId={selectedId}
            isReadOnly={isReadOnly}
            onOpen={() => onOpen(selectedId)}
            onConsensus={() => onConsensus(selectedId)}
            onLetter={(letterId) => onLetter(selectedId, letterId)}
            onRatingReport={onRatingReport}
            onEdit={(detail) => setShown({ kind: 'edit', detail })}
            onRemove={(detail) => setShown({ kind: 'remove', detail })}
            onReport={() => onReport(selectedId)}
            onAlign={onAlign}
            onBringIn={() => onBringIn(selectedId)}
            onGiveOut={() => onGiveOut(selectedId)}
            onClose={() => setSelectedId(null)}
          />
        )}
      </div>
      {isOver && <div className={styles['drop']}>{t('dropHere')}</div>}
      {shown?.kind === 'add' && (
        <AddDialog files={shown.files} onClose={() => setShown(null)} onAdded={setSelectedId} />
      )}
      {shown?.kind === 'edit' && <EditDialog detail={shown.detail} onClose={() => setShown(null)} />}
      {shown?.kind === 'remove' && <RemoveDialog detail={shown.detail} onClose={() => setShown(null)} />}
    </div>
  )
}
