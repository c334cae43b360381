import { useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownSound, SoundLane } from '@renderer/features/session/sound/sound-lane'
import { formatShare, useSoundProblem } from '@renderer/features/session/sound/sound-text'
import { changeSettings, settingsStore } from '@renderer/lib/settings'
import styles from './sound-panel.module.css'

const leastSoundHeight = 32
const mostSoundHeight = 240

export function useShownSound(lane: SoundLane): ShownSound {
  return useSyncExternalStore(lane.subscribe, () => lane.shown)
}

interface PanelProps {
  readonly lane: SoundLane
  /** Where the lane lies in the timeline, in CSS pixels. */
  readonly top: number
  readonly height: number
}

/** What stands beside and over the sound's lane: its gain, how far it is, why there is none, and the edge that makes it higher. */
export function SoundPanel({ lane, top, height }: PanelProps) {
  const { t } = useTranslation('sound')
  const sound = useShownSound(lane)
  const problem = useSoundProblem(sound)
  return (
    <div className={styles['panel']} style={{ top, height }}>
      <fieldset className={styles['side']} aria-label={t('name')}>
        <Gain lane={lane} sound={sound} />
        <Progress lane={lane} sound={sound} />
      </fieldset>
      {problem !== null && <p className={styles['problem']}>{problem}</p>}
      <HeightHandle height={height} />
    </div>
  )
}

interface PartProps {
  readonly lane: SoundLane
  readonly sound: ShownSound
}

function Gain({ lane, sound }: PartProps) {
  const { t, i18n } = useTranslation('sound')
  const gain = sound.gain >= 10 ? Math.round(sound.gain) : Math.round(sound.gain * 10) / 10
  return (
    <div className={styles['line']}>
      <span className={styles['label']}>{t('name')}</span>
      <button type="button" aria-label={t('smaller')} title={t('smaller')} onClick={() => lane.changeGain(-1)}>
        −
      </button>
      <button
        type="button"
        className={styles['gain']}
        aria-label={t('gain', { gain })}
        title={t('automatic')}
        aria-pressed={sound.isAutomatic}
        onClick={() => lane.followLoudness()}
      >
        ×{gain.toLocaleString(i18n.language)}
      </button>
      <button type="button" aria-label={t('larger')} title={t('larger')} onClick={() => lane.changeGain(1)}>
        +
      </button>
    </div>
  )
}

function Progress({ lane, sound }: PartProps) {
  const { t } = useTranslation('sound')
  const { state, totalMs } = sound
  if (state.kind === 'growing') {
    const share = formatShare(state.doneMs, totalMs)
    return (
      <div className={styles['line']}>
        <progress
          aria-label={t('growing', { share })}
          max={Math.max(1, totalMs)}
          value={Math.min(state.doneMs, totalMs)}
        />
        <span className={styles['share']}>{share}</span>
        <button type="button" aria-label={t('stop')} title={t('stop')} onClick={() => lane.stop()}>
          ✕
        </button>
      </div>
    )
  }
  if (state.kind === 'stopped') {
    return (
      <div className={styles['line']}>
        <button type="button" className={styles['goOn']} onClick={() => lane.goOn()}>
          {t('goOn', { share: formatShare(state.doneMs, totalMs) })}
        </button>
      </div>
    )
  }
  return null
}

const heightStep = 8

/** Drags the lower edge of the lane; with the keys, up and down. */
function HeightHandle({ height }: { readonly height: number }) {
  const { t } = useTranslation('sound')
  const from = useRef<{ y: number; height: number } | null>(null)
  const change = (wanted: number): void => {
    const soundHeight = Math.round(Math.min(mostSoundHeight, Math.max(leastSoundHeight, wanted)))
    settingsStore.setState({ soundHeight })
  }
  /** Kept when it has come to rest, not at every pixel on the way. */
  const rest = (): void => {
    from.current = null
    void changeSettings({ soundHeight: settingsStore.getState().soundHeight })
  }
  return (
    <div
      className={styles['handle']}
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('height')}
      aria-valuenow={height}
      aria-valuemin={leastSoundHeight}
      aria-valuemax={mostSoundHeight}
      tabIndex={0}
      onPointerDown={(press) => {
        press.currentTarget.setPointerCapture(press.pointerId)
        from.current = { y: press.clientY, height }
      }}
      onPointerMove={(move) => {
        if (from.current !== null) change(from.current.height + move.clientY - from.current.y)
      }}
      onPointerUp={rest}
      onPointerCancel={rest}
      onKeyDown={(press) => {
        if (press.key !== 'ArrowUp' && press.key !== 'ArrowDown') return
        press.preventDefault()
        press.stopPropagation()
        change(height + (press.key === 'ArrowDown' ? heightStep : -heightStep))
        rest()
      }}
    />
  )
}
