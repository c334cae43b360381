import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClockShort } from '@domain/time/clock'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { useLetterWork } from '../desk/letter-context'
import styles from './evidence.module.css'

interface MomentPlayerProps {
  /** Null where the session of this rating cannot be opened. */
  readonly onOpenSession: ((atMs: number) => void) | null
}

/** The recording, small, to see again what the letter speaks of. */
export function MomentPlayer({ onOpenSession }: MomentPlayerProps) {
  const { t } = useTranslation('letter')
  const { opened } = useLetterWork()
  const playable = opened.recording.media.filter(isThere)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [broken, setBroken] = useState<readonly string[]>([])
  const chosen = playable.find(({ id }) => id === chosenId) ?? playable.find(({ id }) => !broken.includes(id)) ?? null
  if (chosen === null) return <p className={styles['noFile']}>{t('player.none')}</p>
  return (
    <section className={styles['player']} aria-label={t('player.name')}>
      <PlayedFile
        key={chosen.id}
        media={chosen}
        onOpenSession={onOpenSession}
        onBroken={() => {
          setChosenId(null)
          setBroken([...broken, chosen.id])
        }}
      />
      {playable.length > 1 && (
        <Select
          label={t('player.file')}
          hideLabel
          choices={playable.map(({ id, fileName }) => ({ id, label: fileName }))}
          value={chosen.id}
          onChange={setChosenId}
        />
      )}
    </section>
  )
}

interface PlayedFileProps extends MomentPlayerProps {
  readonly media: MediaOnDisk
  readonly onBroken: () => void
}

function PlayedFile({ media, onBroken, onOpenSession }: PlayedFileProps) {
  const { t } = useTranslation('letter')
  const { player } = useLetterWork()
  const element = useRef<HTMLVideoElement>(null)
  const [placeMs, setPlaceMs] = useState(Math.max(0, media.offsetMs))
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    player.attach(element.current, media)
    return () => player.attach(null, null)
  }, [player, media])
  const toggle = (): void => {
    const video = element.current
    if (video === null) return
    if (video.paused) video.play().catch(() => undefined)
    else video.pause()
  }
  const startMs = Math.max(0, media.offsetMs)
  const endMs = media.offsetMs + media.durationMs
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a moment seen again; captions follow in the session's own player */}
      <video
        ref={element}
        className={styles['video']}
        src={`media://recording/${media.recordingId}/${media.position}`}
        preload="auto"
        onTimeUpdate={() => setPlaceMs(player.placeMs())}
        onSeeked={() => setPlaceMs(player.placeMs())}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={onBroken}
      />
      <div className={styles['transport']}>
        <Button onPress={toggle}>{isPlaying ? t('player.pause') : t('player.play')}</Button>
        <input
          className={styles['seek']}
          type="range"
          aria-label={t('player.seek')}
          aria-valuetext={formatClockShort(placeMs)}
          min={startMs}
          max={endMs}
          step={1000}
          value={placeMs}
          onChange={({ target }) => {
            const video = element.current
            if (video !== null) video.currentTime = (Number(target.value) - media.offsetMs) / 1000
          }}
        />
        <span className={styles['time']}>
          {formatClockShort(placeMs)} / {formatClockShort(endMs)}
        </span>
        {onOpenSession !== null && (
          <Button variant="quiet" onPress={() => onOpenSession(player.placeMs())}>
            {t('player.session')}
          </Button>
        )}
      </div>
    </>
  )
}

function isThere({ status, copy }: MediaOnDisk): boolean {
  return status === 'present' || copy?.status === 'present'
}
