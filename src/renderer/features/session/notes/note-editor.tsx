import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeNote } from '@domain/rating/time-note'
import { NoteField, TimeField } from '@renderer/features/session/events/edit-fields'
import { fieldKeys } from '@renderer/features/session/events/field-keys'
import { moveNote, writeNote } from '@renderer/features/session/marking/time-notes'
import { useSession } from '@renderer/features/session/session-context'
import editor from '@renderer/features/session/events/event-editor.module.css'
import styles from './notes.module.css'

/** The fields of the note in hand. Each is its own correction, made when the field is left. */
export function NoteEditor({ note, onClose }: { readonly note: TimeNote; readonly onClose: () => void }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const fields = form.current?.querySelectorAll('input')
    fields?.[1]?.select()
  }, [])

  const present = (): TimeNote => session.store.getState().timeNotes.find(({ id }) => id === note.id) ?? note
  return (
    <fieldset
      ref={form}
      className={`${editor['editor']} ${styles['editor']}`}
      aria-label={t('timeNote.edit')}
      onKeyDown={fieldKeys(onClose)}
    >
      <div className={editor['line']}>
        <TimeField label={t('timeNote.time')} ms={note.atMs} onTime={(atMs) => moveNote(session, present(), atMs)} />
        <NoteField
          label={t(`timeNote.${note.kind}`)}
          text={note.text}
          onText={(text) => writeNote(session, present(), text)}
        />
        <button type="button" className={editor['done']} onClick={onClose}>
          {t('timeNote.done')}
        </button>
      </div>
    </fieldset>
  )
}
