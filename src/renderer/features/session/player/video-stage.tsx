import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Player } from './player'
import type { PlayerProblem } from './player-state'
import { DamageNote } from './damage-note'
import { ProblemHelp } from './problem-help'
import { problemValues } from './problem-values'
import { SilenceNote } from './silence-note'
import { TrackStage } from './track-stage'
import { useFreshMedia } from './use-fresh-media'
import { usePlayerState } from './use-player'
import styles from './video-stage.module.css'
import { PictureLabel } from '@renderer/features/session/player/picture-label'

interface VideoStageProps {
  readonly player: Player
  /** Stands on the stage where there is no picture. */
  readonly title: string
  /** Lies over the picture, in full screen too. */
  readonly children?: ReactNode
}

/** The picture or pictures, or what there is instead. */
export function VideoStage({ player, title, children }: VideoStageProps) {
  const { t } = useTranslation('player')
  const stage = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly string[]>([])
  const problem = usePlayerState(player, (state) => state.problem)
  const layout = usePlayerState(player, (state) => state.layout)
  const { tracks } = player
  const pictures = tracks.filter(({ hasPicture }) => hasPicture).length
  const isAlone = tracks.length <= 1

  useFreshMedia(player)
  useEffect(() => {
    player.fullScreen.setStage(stage.current)
    return () => player.fullScreen.setStage(null)
  }, [player])

  return (
    <div ref={stage} className={styles['stage']} role="group" aria-label={t('stage.label', { title })} tabIndex={-1}>
      <div className={styles['pictures']} data-layout={layout} data-pictures={pictures}>
        {tracks.map((track) => (
          <TrackStage key={track.position} player={player} track={track} onCaption={setLines} />
        ))}
      </div>
      {(problem === null || problem.kind === 'broken') && pictures === 0 && (
        <div className={styles['still']}>
          <SoundDrawing />
          <p className={styles['title']}>{title}</p>
          <p>{t('stage.soundOnly')}</p>
        </div>
      )}
      {problem !== null && (isAlone || pictures === 0) && <Trouble player={player} problem={problem} />}
      {problem === null && <SilenceNote player={player} />}
      {problem === null && lines.length > 0 && (
        <div className={styles['captions']}>
          <p>{lines.join('\n')}</p>
        </div>
      )}
      {!isAlone && <HeardSound player={player} />}
      {children}
    </div>
  )
}

/** Names the file that is heard where no picture of its own can say so. */
function HeardSound({ player }: { readonly player: Player }) {
  const heard = usePlayerState(player, ({ sound, tracks }) => tracks.find(({ position }) => position === sound))
  if (heard === undefined || heard.media.video !== null) return null
  return <PictureLabel text={heard.media.fileName} isHeard corner="top" />
}

function Trouble({ player, problem }: { readonly player: Player; readonly problem: PlayerProblem }) {
  return problem.kind === 'broken' ? (
    <DamageNote player={player} problem={problem} />
  ) : (
    <Problem player={player} problem={problem} />
  )
}

function Problem({ player, problem }: { readonly player: Player; readonly problem: PlayerProblem }) {
  const { t } = useTranslation('player')
  const media = usePlayerState(player, (state) => state.media)
  return (
    <div className={styles['problem']} role="alert">
      <p className={styles['title']}>{t(`problem.${problem.kind}.what`, problemValues(problem))}</p>
      <p>{t(`problem.${problem.kind}.do`, problemValues(problem))}</p>
      {media !== null && <ProblemHelp problem={problem} media={media} />}
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
