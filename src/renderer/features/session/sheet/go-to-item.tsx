import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { focusCell, goToItem } from '@renderer/features/session/sheet/sheet-actions'
import styles from '@renderer/features/session/sheet/sheet.module.css'

/** A little field for an item's number; it goes there while the number is typed, Enter or Escape ends it. */
export function GoToItem() {
  const isOpen = useSessionState((state) => state.goingToItem)
  return isOpen ? <NumberField /> : null
}

function NumberField() {
  const { t } = useTranslation('session')
  const session = useSession()
  const [number, setNumber] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const handleChange = (text: string): void => {
    const digits = text.replaceAll(/\D/g, '').slice(0, 3)
    setNumber(digits)
    if (session.instrument.items.some((item) => item.number === Number(digits))) goToItem(session, Number(digits))
  }
  const close = (): void => session.store.setState({ goingToItem: false })
  return (
    <label className={styles['goTo']}>
      {t('goToItem')}
      <input
        ref={field}
        inputMode="numeric"
        value={number}
        onChange={(event) => handleChange(event.target.value)}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter' && number !== '') goToItem(session, Number(number))
          focusCell(session)
          close()
        }}
      />
    </label>
  )
}
