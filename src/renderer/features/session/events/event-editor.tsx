import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { Participant } from '@domain/recording/recording'
import { NoteField, TimeField } from '@renderer/features/session/events/edit-fields'
import { fieldKeys } from '@renderer/features/session/events/field-keys'
import styles from './event-editor.module.css'

interface EventEditorProps {
  readonly event: Event
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  readonly top: number
  readonly height: number
  readonly onEdit: (edit: EventEdit) => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

const nobody = ''

/** The fields of one event under its row. Each is its own correction, made when the field is left or a choice is taken. */
export function EventEditor(props: EventEditorProps) {
  const { event, instrument, participants, language, onEdit, onClose } = props
  const { t } = useTranslation('events')
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  const code = instrument.codes.find(({ id }) => id === event.code)

  return (
    <fieldset
      ref={form}
      className={styles['editor']}
      aria-label={t('edit.name')}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      onKeyDown={fieldKeys(onClose)}
    >
      <div className={styles['line']}>
        <TimeField label={t('edit.start')} ms={event.startMs} onTime={(atMs) => onEdit({ kind: 'start', atMs })} />
        {event.kind === 'state' && (
          <TimeField label={t('edit.end')} ms={event.endMs} onTime={(atMs) => onEdit({ kind: 'end', atMs })} />
        )}
        <label className={styles['wide']}>
          {t('column.code')}
          <select value={event.code} onChange={({ target }) => onEdit({ kind: 'code', code: target.value })}>
            {instrument.codes.map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('column.subject')}
          <select
            value={event.subjectId ?? nobody}
            disabled={code?.subject === 'none'}
            onChange={({ target }) =>
              onEdit({ kind: 'subject', subjectId: target.value === nobody ? null : target.value })
            }
          >
            <option value={nobody}>{t('edit.nobody')}</option>
            {participants.map(({ id, pseudonym }) => (
              <option key={id} value={id}>
                {pseudonym}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className={styles['modifiers']} aria-label={t('column.modifiers')}>
        {code?.modifiers.length === 0 && <span className={styles['none']}>{t('edit.noModifiers')}</span>}
        {code?.modifiers.map(({ id, name }) => {
          const on = event.modifiers.includes(id)
          return (
            <button key={id} type="button" aria-pressed={on} onClick={() => onEdit({ kind: 'modifier', id, on: !on })}>
              {textIn(name, language)}
            </button>
          )
        })}
      </fieldset>
      <div className={styles['line']}>
        <NoteField label={t('column.note')} text={event.note} onText={(text) => onEdit({ kind: 'note', text })} />
        <button type="button" className={styles['delete']} onClick={props.onDelete}>
          {t('edit.delete')}
        </button>
        <button type="button" className={styles['done']} onClick={onClose}>
          {t('edit.done')}
        </button>
      </div>
    </fieldset>
  )
}
