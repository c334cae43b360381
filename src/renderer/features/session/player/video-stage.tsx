import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Player } from './player'
import type { PlayerProblem } from './player-state'
import { usePlayerState } from './use-player'
import { type CaptionFile, createVideoElement } from './video-element'
import styles from './video-stage.module.css'

interface VideoStageProps {
  readonly player: Player
  /** Stands on the stage where there is no picture. */
  readonly title: string
  readonly captions: readonly CaptionFile[]
  /** Lies over the picture, in full screen too. */
  readonly children?: ReactNode
}

/** The picture, or what there is instead of one. */
export function VideoStage({ player, title, captions, children }: VideoStageProps) {
  const { t } = useTranslation('player')
  const stage = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly string[]>([])
  const problem = usePlayerState(player, (state) => state.problem)
  const hasPicture = usePlayerState(player, (state) => state.media !== null && state.media.video !== null)

  useEffect(() => {
    const { url } = player
    if (host.current === null || url === null) return
    const video = createVideoElement(host.current, url, captions, setLines)
    player.attach(video.element)
    video.followCaptions(player.state.captions)
    let followed = player.state.captions
    const stop = player.onStateChange((state) => {
      if (state.captions === followed) return
      followed = state.captions
      video.followCaptions(followed)
    })
    return () => {
      stop()
      player.dispose()
      video.dispose()
    }
  }, [player, captions])

  useEffect(() => {
    player.setStage(stage.current)
    return () => player.setStage(null)
  }, [player])

  return (
    <div ref={stage} className={styles['stage']} role="group" aria-label={t('stage.label', { title })} tabIndex={-1}>
      <div ref={host} className={styles['host']} />
      {problem === null && !hasPicture && (
        <div className={styles['still']}>
          <SoundDrawing />
          <p className={styles['title']}>{title}</p>
          <p>{t('stage.soundOnly')}</p>
        </div>
      )}
      {problem !== null && <Problem problem={problem} />}
      {problem === null && lines.length > 0 && (
        <div className={styles['captions']}>
          <p>{lines.join('\n')}</p>
        </div>
      )}
      {children}
    </div>
  )
}

function Problem({ problem }: { readonly problem: PlayerProblem }) {
  const { t } = useTranslation('player')
  return (
    <div className={styles['problem']} role="alert">
      <p className={styles['title']}>{t(`problem.${problem.kind}.what`, { ...problem })}</p>
      <p>{t(`problem.${problem.kind}.do`, { ...problem })}</p>
    </div>
  )
}

function SoundDrawing() {
  return (
    <svg
      width="96"
      height="32"
      viewBox="0 0 96 32"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 16h.01M14 12v8M24 7v18M34 11v10M44 4v24M54 9v14M64 12v8M74 6v20M84 13v6M92 16h.01" />
    </svg>
  )
}
