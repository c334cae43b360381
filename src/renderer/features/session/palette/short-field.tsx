import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from '@renderer/features/session/palette/hand-bar.module.css'

interface ShortFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  /** Called once: with what was written, or null when it is to stay as it was. */
  readonly onDone: (text: string | null) => void
}

/** A line of text beside the keys. Enter keeps it, Escape leaves it as it was, leaving the field keeps it. */
export function ShortField({ label, placeholder, text: given, onDone }: ShortFieldProps) {
  const [text, setText] = useState(given)
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

  const finish = (written: string | null): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(written)
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
      aria-label={label}
      placeholder={placeholder}
      maxLength={2000}
      value={text}
      onChange={(change) => setText(change.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(text)}
    />
  )
}
