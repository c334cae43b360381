import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseShift, type Shift } from '@domain/time/shift'
import { Button } from '@renderer/components/button'
import styles from './selection-bar.module.css'

/** Moves what is selected by a time or by frames that are written. */
export function Mover({
  isDisabled,
  onShift,
}: {
  readonly isDisabled: boolean
  readonly onShift: (shift: Shift) => void
}) {
  const { t } = useTranslation('events')
  const [text, setText] = useState('')
  const hint = useId()
  const shift = parseShift(text)
  const isReadable = text.trim() === '' || shift !== null
  const move = (): void => {
    if (shift !== null && !isDisabled) onShift(shift)
  }
  return (
    <form
      className={styles['mover']}
      onSubmit={(submit) => {
        submit.preventDefault()
        move()
      }}
    >
      <input
        className={styles['shift']}
        aria-label={t('selection.moveBy')}
        aria-invalid={!isReadable}
        aria-describedby={hint}
        placeholder={t('selection.moveBy')}
        title={t('selection.moveByHelp')}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={keepKeys}
      />
      <span id={hint} className={styles['help']} role={isReadable ? undefined : 'alert'}>
        {t('selection.moveByHelp')}
      </span>
      <Button variant="quiet" isDisabled={isDisabled || shift === null} onPress={move}>
        {t('selection.move')}
      </Button>
    </form>
  )
}

/** Writes one text behind all the notes. */
export function NoteAdder({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation('events')
  const [text, setText] = useState('')
  return (
    <form
      className={styles['line']}
      onSubmit={(submit) => {
        submit.preventDefault()
        if (text.trim() !== '') onText(text)
      }}
    >
      <input
        className={styles['text']}
        aria-label={t('selection.noteText')}
        placeholder={t('selection.noteText')}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={keepKeys}
      />
      <Button variant="quiet" isDisabled={text.trim() === ''} type="submit">
        {t('selection.addNote')}
      </Button>
    </form>
  )
}

/** While a field has the focus its keys are its own: neither the list nor the session hears them. */
function keepKeys(press: KeyboardEvent): void {
  press.stopPropagation()
}
