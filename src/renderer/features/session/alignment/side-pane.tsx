import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '@domain/time/clock'
import { TransportButton } from '@renderer/features/session/player/transport-button'
import { createVideoElement } from '@renderer/features/session/player/video-element'
import { problemValues } from '@renderer/features/session/player/problem-values'
import styles from './alignment.module.css'
import type { Duet, Side } from './duet'
import { useDuetState } from './use-duet'

interface SidePaneProps {
  readonly duet: Duet
  readonly side: Side
  /** The keys move this file. */
  readonly isActive: boolean
  readonly onActivate: () => void
}

/** One of the two files: its picture, where it is, and what moves it. */
export function SidePane({ duet, side, isActive, onActivate }: SidePaneProps) {
  const { t } = useTranslation('alignment')
  const { media, hasPicture } = duet.tracks[side]
  const isPlaying = useDuetState(duet, (state) => state.playing === side)
  const { fileName } = media
  const pane = useRef<HTMLElement>(null)
  const activate = useEffectEvent(onActivate)
  useEffect(() => {
    const place = pane.current
    const handle = (): void => activate()
    place?.addEventListener('focusin', handle)
    place?.addEventListener('pointerdown', handle)
    return () => {
      place?.removeEventListener('focusin', handle)
      place?.removeEventListener('pointerdown', handle)
    }
  }, [])
  return (
    <section
      ref={pane}
      className={styles['side']}
      data-side={side}
      data-active={isActive || undefined}
      aria-label={t(`side.${side}`, { fileName })}
    >
      <h3 className={styles['name']}>
        <span>{t(`side.${side}`, { fileName })}</span>
        {isActive && <span className={styles['chip']}>{t('keysHere')}</span>}
      </h3>
      <Picture duet={duet} side={side} />
      <div className={styles['moves']}>
        <Readout duet={duet} side={side} />
        <span className={styles['buttons']}>
          {hasPicture && (
            <TransportButton icon="frameBack" command="align.frameBack" onPress={() => duet.step(side, -1)} />
          )}
          <TransportButton
            icon={isPlaying ? 'pause' : 'play'}
            command="align.toggle"
            onPress={() => duet.toggle(side)}
          />
          {hasPicture && (
            <TransportButton icon="frameForward" command="align.frameForward" onPress={() => duet.step(side, 1)} />
          )}
        </span>
      </div>
      <Place duet={duet} side={side} label={t('place', { fileName })} />
    </section>
  )
}

interface OfSide {
  readonly duet: Duet
  readonly side: Side
}

function Picture({ duet, side }: OfSide) {
  const { t } = useTranslation(['alignment', 'player'])
  const host = useRef<HTMLDivElement>(null)
  const problem = useDuetState(duet, (state) => state.problems[side])
  const track = duet.tracks[side]
  useEffect(() => {
    if (host.current === null) return undefined
    const video = createVideoElement(host.current, track.file.url, [], () => undefined)
    track.attach(video.element)
    return () => {
      track.detach()
      video.dispose()
    }
  }, [track])
  return (
    <div className={styles['picture']}>
      <div ref={host} className={styles['host']} />
      {problem === null && !track.hasPicture && <p className={styles['still']}>{t('soundOnly')}</p>}
      {problem !== null && (
        <p className={styles['still']} role="alert">
          {t(`player:problem.${problem.kind}.what`, problemValues(problem))}
        </p>
      )}
    </div>
  )
}

/** Written into the page directly, like the player's own time. */
function Readout({ duet, side }: OfSide) {
  const { t } = useTranslation(['alignment', 'player'])
  const time = useRef<HTMLSpanElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const show = (ms: number) => {
      if (time.current !== null) time.current.textContent = formatClock(ms)
      const index = duet.tracks[side].file.frameIndexAt(ms)
      if (frame.current !== null) frame.current.textContent = index === null ? '' : t('player:frame', { index })
    }
    show(duet.nowMs(side))
    return duet.onShown(side, show)
  }, [duet, side, t])
  return (
    <>
      <span
        ref={time}
        className={styles['time']}
        role="timer"
        aria-label={t('timeOf', { fileName: duet.tracks[side].media.fileName })}
      />
      <span ref={frame} className={styles['soft']} />
    </>
  )
}

/** Where in its file the side is; dragging it looks for a moment. */
function Place({ duet, side, label }: OfSide & { readonly label: string }) {
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const show = (ms: number) => {
      const element = slider.current
      if (element === null) return
      element.value = String(ms)
      element.setAttribute('aria-valuetext', formatClock(ms))
    }
    show(duet.nowMs(side))
    return duet.onShown(side, show)
  }, [duet, side])
  return (
    <input
      ref={slider}
      type="range"
      className={styles['place']}
      aria-label={label}
      min={0}
      max={duet.tracks[side].media.durationMs}
      step={1000}
      defaultValue={0}
      onInput={(event) => duet.seek(side, Number(event.currentTarget.value))}
    />
  )
}
