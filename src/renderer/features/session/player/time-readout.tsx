import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatClockShort } from '@domain/time/clock'
import type { Player } from './player'
import styles from './transport-bar.module.css'
import { usePlayerState } from './use-player'

/** Time and frame on screen. Written into the page directly: sixty times a second is no work for React. */
export function TimeReadout({ player }: { readonly player: Player }) {
  const { t } = useTranslation('player')
  const time = useRef<HTMLSpanElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const hasPicture = usePlayerState(player, (state) => state.media !== null && state.media.video !== null)

  useEffect(() => {
    const show = (ms: number) => {
      if (time.current !== null) time.current.textContent = formatClock(ms)
      if (frame.current === null) return
      const index = player.frames.indexAt(ms)
      frame.current.textContent = index === null ? '' : t('frame', { index })
    }
    show(player.nowMs())
    return player.subscribe(show)
  }, [player, t])

  return (
    <>
      <span ref={time} className={styles['time']} role="timer" aria-label={t('time')} />
      <span className={styles['duration']} aria-label={t('duration')} role="note">
        / {formatClockShort(player.durationMs)}
      </span>
      {hasPicture && <span ref={frame} className={styles['frame']} data-frame />}
    </>
  )
}
