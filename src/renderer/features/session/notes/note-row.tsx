import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeNote } from '@domain/rating/time-note'
import { formatClock } from '@domain/time/clock'
import { Icon } from '@renderer/components/icon'
import { FlagMark } from '@renderer/features/session/notes/flag-mark'
import styles from './notes.module.css'

interface NoteRowProps {
  readonly id: string
  readonly note: TimeNote
  readonly isSelected: boolean
  readonly canEdit: boolean
  readonly onSelect: () => void
  readonly onJump: () => void
  readonly onEdit: () => void
  readonly onDelete: () => void
}

/** One marker or comment. The buttons are for the mouse; by keyboard the list's own keys do the same. */
export function NoteRow(props: NoteRowProps) {
  const { id, note, isSelected, canEdit } = props
  const { t } = useTranslation('session')
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    <div
      ref={row}
      id={id}
      className={styles['row']}
      role="row"
      aria-selected={isSelected}
      onClick={props.onSelect}
      onDoubleClick={props.onJump}
    >
      <span className={styles['clock']} role="gridcell">
        {formatClock(note.atMs)}
      </span>
      <span className={styles['kind']} role="gridcell">
        <FlagMark kind={note.kind} />
        {t(`timeNote.${note.kind}`)}
      </span>
      <span className={styles['text']} role="gridcell">
        {note.text}
      </span>
      {isSelected && (
        <span className={styles['actions']} role="gridcell">
          <RowButton icon="play" name={t('timeNote.jump')} onPress={props.onJump} />
          {canEdit && <RowButton icon="edit" name={t('timeNote.edit')} onPress={props.onEdit} />}
          {canEdit && <RowButton icon="remove" name={t('timeNote.delete')} onPress={props.onDelete} />}
        </span>
      )}
    </div>
  )
}

interface RowButtonProps {
  readonly icon: 'play' | 'edit' | 'remove'
  readonly name: string
  readonly onPress: () => void
}

function RowButton({ icon, name, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className={styles['action']}
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
    >
      <Icon name={icon} size={13} />
    </button>
  )
}
