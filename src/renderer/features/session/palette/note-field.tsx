import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { closeNote } from '@renderer/features/session/marking/corrections'
import { useSession } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/palette/hand-bar.module.css'

/** The note of the event in hand. Enter keeps it, Escape leaves it as it was, leaving the field keeps it. */
export function NoteField({ event }: { readonly event: Event }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const [text, setText] = useState(event.note)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      // Whoever clicked elsewhere meanwhile has the focus where they want it.
      const isFree = document.activeElement === document.body || document.activeElement === null
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const finish = (note: string | null): void => {
    if (isDone.current) return
    isDone.current = true
    closeNote(session, event.id, note)
  }
  const handleKeyDown = (press: KeyboardEvent<HTMLInputElement>): void => {
    if (press.nativeEvent.isComposing || (press.key !== 'Enter' && press.key !== 'Escape')) return
    press.preventDefault()
    press.stopPropagation()
    finish(press.key === 'Enter' ? text : null)
  }
  return (
    <input
      ref={field}
      className={styles['field']}
      aria-label={t('note')}
      placeholder={t('notePlaceholder')}
      maxLength={2000}
      value={text}
      onChange={(change) => setText(change.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(text)}
    />
  )
}
