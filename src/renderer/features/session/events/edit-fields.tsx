import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, parseClock } from '@domain/time/clock'
import styles from './event-editor.module.css'

interface Draft {
  /** What is being written, or null while the field shows what is. */
  readonly text: string | null
  readonly write: (text: string | null) => void
  /** Ends the writing and gives what was written. */
  readonly take: () => string | null
}

/** Kept in a ref too: a field that is left in the middle of a key press must see what that key press threw away. */
function useDraft(): Draft {
  const [text, setText] = useState<string | null>(null)
  const newest = useRef<string | null>(null)
  const write = (next: string | null): void => {
    newest.current = next
    setText(next)
  }
  const take = (): string | null => {
    const written = newest.current
    write(null)
    return written
  }
  return { text, write, take }
}

interface TimeFieldProps {
  readonly label: string
  /** Null for a state that is still open. */
  readonly ms: number | null
  readonly onTime: (ms: number) => void
}

/** A time that is written; what cannot be read as one is left out again when the field is left. */
export function TimeField({ label, ms, onTime }: TimeFieldProps) {
  const { t } = useTranslation('events')
  const hint = useId()
  const { text, write, take } = useDraft()
  const isReadable = text === null || text.trim() === '' || parseClock(text) !== null
  const settle = (): void => {
    const written = parseClock(take() ?? '')
    if (written !== null && written !== ms) onTime(written)
  }
  return (
    <label className={styles['time']}>
      {label}
      <input
        value={text ?? (ms === null ? '' : formatClock(ms))}
        placeholder={ms === null ? t('open') : undefined}
        aria-invalid={!isReadable}
        aria-describedby={isReadable ? undefined : hint}
        spellCheck={false}
        onChange={({ target }) => write(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Escape') write(null)
        }}
      />
      {!isReadable && (
        <span id={hint} className={styles['hint']} role="alert">
          {t('edit.badTime')}
        </span>
      )}
    </label>
  )
}

interface NoteFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

/** As long as the study takes. */
const longestNote = 20_000

export function NoteField({ label, text, onText }: NoteFieldProps) {
  const draft = useDraft()
  const settle = (): void => {
    const written = draft.take()
    if (written !== null && written !== text) onText(written)
  }
  return (
    <label className={styles['noteField']}>
      {label}
      <input
        value={draft.text ?? text}
        maxLength={longestNote}
        onChange={({ target }) => draft.write(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Escape') draft.write(null)
        }}
      />
    </label>
  )
}
