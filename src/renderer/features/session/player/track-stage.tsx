import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClockShort } from '@domain/time/clock'
import type { MediaTrack } from './media-track'
import type { Player } from './player'
import type { TrackState } from './player-state'
import { ProblemHelp } from './problem-help'
import { problemValues } from './problem-values'
import styles from './track-stage.module.css'
import { usePlayerState } from './use-player'
import { createVideoElement } from './video-element'
import { PictureLabel } from '@renderer/features/session/player/picture-label'

interface TrackStageProps {
  readonly player: Player
  readonly track: MediaTrack
  readonly onCaption: (lines: readonly string[]) => void
}

/** One file of a recording: its picture with what is to be said of it, or only its sound. */
export function TrackStage({ player, track, onCaption }: TrackStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const isAlone = player.tracks.length === 1
  const isLarge = usePlayerState(player, (state) => state.large === track.position)

  const version = usePlayerState(player, ({ tracks }) => versionOf(tracks, track.position))

  useEffect(() => {
    if (host.current === null || version === null) return undefined
    const captions = player.captionFiles === track.file.captionFiles ? track.file.captionFiles : []
    const video = createVideoElement(host.current, track.file.url, captions, onCaption)
    player.attach(track, video.element)
    video.followCaptions(player.state.captions)
    let followed = player.state.captions
    const stop = player.onStateChange((state) => {
      if (state.captions === followed) return
      followed = state.captions
      video.followCaptions(followed)
    })
    return () => {
      stop()
      player.detach(track)
      video.dispose()
    }
  }, [player, track, version, onCaption])

  if (!track.hasPicture) return <div ref={host} className={styles['sound']} data-position={track.position} />
  return (
    <div
      className={styles['place']}
      data-position={track.position}
      data-large={isLarge || undefined}
      data-alone={isAlone || undefined}
    >
      <div ref={host} className={styles['host']} />
      {!isAlone && <Covering player={player} track={track} isLarge={isLarge} />}
    </div>
  )
}

function versionOf(tracks: readonly TrackState[], position: number): number | null {
  return tracks.find((track) => track.position === position)?.version ?? null
}

/** What lies over one of several pictures: why it is not there, its name, and a way to make it large. */
function Covering({ player, track, isLarge }: { player: Player; track: MediaTrack; isLarge: boolean }) {
  const { t } = useTranslation('player')
  const state = usePlayerState(player, ({ tracks }) => tracks.find(({ position }) => position === track.position))
  const isHeard = usePlayerState(player, ({ sound }) => sound === track.position)
  if (state === undefined) return null
  const { fileName } = state.media
  return (
    <>
      <Absence state={state} isLarge={isLarge} />
      <PictureLabel text={fileName} isHeard={isHeard} corner="bottom" />
      {!isLarge && (
        <button
          type="button"
          className={styles['swap']}
          tabIndex={-1}
          aria-label={t('pictures.showLarge', { fileName })}
          onClick={() => player.pictures.showLarge(track.position)}
        />
      )}
    </>
  )
}

function Absence({ state: { problem, presence, media }, isLarge }: { state: TrackState; isLarge: boolean }) {
  const { t } = useTranslation('player')
  const { fileName, offsetMs, durationMs } = media
  if (problem !== null) {
    return (
      <div className={styles['absence']} role="alert">
        <p>{t(`problem.${problem.kind}.what`, problemValues(problem))}</p>
        {isLarge && <p>{t(`problem.${problem.kind}.do`, problemValues(problem))}</p>}
        {isLarge && <ProblemHelp problem={problem} media={media} />}
      </div>
    )
  }
  if (presence === 'here') return null
  const time = formatClockShort(presence === 'before' ? offsetMs : offsetMs + durationMs)
  return (
    <div className={styles['absence']} data-presence={presence}>
      <p>{t(`pictures.${presence}`, { fileName, time })}</p>
    </div>
  )
}
