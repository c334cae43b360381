import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeNote } from '@domain/rating/time-note'
import { EmptyState } from '@renderer/components/empty-state'
import { listAction, movedIndex } from '@renderer/features/session/events/list-keys'
import { deleteNote, jumpToNote, takeNote } from '@renderer/features/session/marking/time-notes'
import { NoteEditor } from '@renderer/features/session/notes/note-editor'
import { filteredNotes, type NoteFilter } from '@renderer/features/session/notes/note-filter'
import { NoteRow } from '@renderer/features/session/notes/note-row'
import { NoteTools } from '@renderer/features/session/notes/note-tools'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { pressedCommand } from '@renderer/lib/chord'
import styles from './notes.module.css'

/** So many rows are one page of the list. */
const pageRows = 8

/** The rating's markers and comments in order of time: to look through, jump to, write and take away, all by keys. */
export function NotesPane() {
  const { t } = useTranslation('session')
  const session = useSession()
  const isLocked = useIsLocked()
  const all = useSessionState(({ timeNotes }) => timeNotes)
  const inHandId = useSessionState(({ noteInHand }) => noteInHand)
  const [filter, setFilter] = useState<NoteFilter>('all')
  const [editingId, setEditingId] = useState<string | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const ids = useId()
  const notes = filteredNotes(all, filter)
  const index = notes.findIndex(({ id }) => id === inHandId)
  const inHand = notes[index]
  const editing = isLocked || inHand?.id !== editingId ? undefined : inHand

  const remove = (note: TimeNote): void => {
    const neighbour = notes[index + 1] ?? notes[index - 1]
    deleteNote(session, note)
    session.store.setState({ noteInHand: neighbour?.id ?? null })
    grid.current?.focus()
  }
  const stopEditing = (): void => {
    setEditingId(null)
    grid.current?.focus()
  }
  const handleKeyDown = (press: React.KeyboardEvent): void => {
    if (press.target !== press.currentTarget) return
    const action = listAction(pressedCommand(press, ['list']))
    if (action === undefined) return
    if (typeof action === 'object') {
      const begun = notes.findLastIndex(({ atMs }) => atMs <= session.player.nowMs())
      const next = notes[movedIndex(action.move, index === -1 ? begun : index, pageRows, notes.length)]
      takeNote(session, next?.id ?? null)
    } else if (inHand === undefined) return
    else if (action === 'jump') jumpToNote(session, inHand)
    else if (!isLocked && action === 'edit') setEditingId(inHand.id)
    else if (!isLocked && action === 'delete') remove(inHand)
    else return
    press.preventDefault()
    press.stopPropagation()
  }

  return (
    <section className={styles['notes']} aria-label={t('timeNote.list')}>
      <NoteTools filter={filter} onFilter={setFilter} shown={notes.length} total={all.length} />
      {notes.length === 0 ? (
        <EmptyState title={t(all.length === 0 ? 'timeNote.empty' : 'timeNote.noMatch')}>
          {t('timeNote.emptyText')}
        </EmptyState>
      ) : (
        <div className={styles['scroller']}>
          <div
            ref={grid}
            role="grid"
            className={styles['grid']}
            aria-label={t('timeNote.list')}
            aria-readonly={isLocked}
            aria-activedescendant={inHand === undefined ? undefined : `${ids}${inHand.id}`}
            tabIndex={0}
            onKeyDown={handleKeyDown}
          >
            {notes.map((note) => (
              <NoteRow
                key={note.id}
                id={`${ids}${note.id}`}
                note={note}
                isSelected={note.id === inHandId}
                canEdit={!isLocked}
                onSelect={() => takeNote(session, note.id)}
                onJump={() => jumpToNote(session, note)}
                onEdit={() => setEditingId(note.id)}
                onDelete={() => remove(note)}
              />
            ))}
          </div>
          {editing !== undefined && <NoteEditor key={editing.id} note={editing} onClose={stopEditing} />}
        </div>
      )}
    </section>
  )
}
