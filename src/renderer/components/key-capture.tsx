import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pressedChord } from '@renderer/lib/chord'
import styles from './key-capture.module.css'

export interface KeyCaptureProps {
  readonly label: string
  /** Why the last chord was refused, or null. */
  readonly refused: string | null
  readonly onChord: (chord: string) => void
  readonly onCancel: () => void
}

/** Waits for a key to be pressed. Tab leaves it, Escape gives up. */
export function KeyCapture({ label, refused, onChord, onCancel }: KeyCaptureProps) {
  const { t } = useTranslation('components')
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      onCancel()
      return
    }
    const chord = pressedChord(event)
    if (chord !== null) onChord(chord)
  }
  return (
    <span className={styles['capture']}>
      <button ref={field} type="button" className={styles['field']} aria-label={label} onKeyDown={handleKeyDown} onBlur={onCancel}>
        {t('pressKey')}
      </button>
      {refused !== null && (
        <span role="alert" className={styles['refused']}>
          {refused}
        </span>
      )}
    </span>
  )
}
