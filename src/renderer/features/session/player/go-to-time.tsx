import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'react-aria-components'
import { Tooltipped } from '@renderer/components/tooltip'
import { parseClock } from '@domain/time/clock'
import type { Player } from './player'
import styles from './transport-bar.module.css'
import { WithKey } from './transport-button'

/** A field for a time to go to; it gives the focus back to where it came from. */
export function GoToTime({ player }: { readonly player: Player }) {
  const { t } = useTranslation(['player', 'keys'])
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const before = useRef<Element | null>(null)

  function leave(field: HTMLInputElement) {
    setText('')
    setWrong(false)
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    else field.blur()
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    const ms = parseClock(text)
    if (event.key === 'Enter' && text.trim() !== '') {
      if (ms === null || ms > player.durationMs) {
        setWrong(true)
        return
      }
      player.seekTo(ms)
    }
    leave(event.currentTarget)
  }

  return (
    <Tooltipped
      tip={isWrong ? t('player:goToWrong') : <WithKey command="player.goTo">{t('keys:player.goTo')}</WithKey>}
    >
      <Input
        className={styles['goTo'] ?? ''}
        data-go-to-time
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setWrong(false)
        }}
        onFocus={(event: FocusEvent<HTMLInputElement>) => {
          before.current = event.relatedTarget
        }}
        onKeyDown={handleKeyDown}
        aria-label={t('keys:player.goTo')}
        aria-invalid={isWrong}
        placeholder={t('player:goTo')}
        autoComplete="off"
        spellCheck={false}
      />
    </Tooltipped>
  )
}
