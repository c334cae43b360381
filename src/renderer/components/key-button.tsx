import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { pressedChord } from '@renderer/lib/chord'
import styles from './key-button.module.css'

interface KeyButtonProps {
  /** What the button says, e.g. "Change". */
  readonly text: string
  /** What a screen reader says of the button. */
  readonly label: string
  /** What a screen reader says while a key is waited for. */
  readonly pressLabel: string
  /** Takes the chord and answers null, or says why not. */
  readonly onChord: (chord: string) => string | null
  readonly isDisabled?: boolean
}

/** A button that asks for a key. While it waits, Tab leaves it and Escape gives up. */
export function KeyButton({ text, label, pressLabel, onChord, isDisabled = false }: KeyButtonProps) {
  const { t } = useTranslation('components')
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLButtonElement>(null)
  const hasAsked = useRef(false)
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    if (isAsking) field.current?.focus()
    else if (hasAsked.current) button.current?.focus()
    hasAsked.current = isAsking
  }, [isAsking])
  const stop = (): void => {
    setAsking(false)
    setRefused(null)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const chord = event.key === 'Escape' ? null : pressedChord(event)
    if (event.key === 'Escape') stop()
    if (chord === null) return
    const refusal = onChord(chord)
    if (refusal === null) stop()
    else setRefused(refusal)
  }
  const handleBlur = (): void => {
    hasAsked.current = false
    stop()
  }
  if (!isAsking) {
    return (
      <Button ref={button} variant="quiet" aria-label={label} isDisabled={isDisabled} onPress={() => setAsking(true)}>
        {text}
      </Button>
    )
  }
  return (
    <span className={styles['capture']}>
      <button
        ref={field}
        type="button"
        className={styles['field']}
        aria-label={`${t('pressKey')} ${pressLabel}`}
        onKeyDown={handleKeyDown}
        onBlur={handleBlur}
      >
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
