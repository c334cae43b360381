import { useTranslation } from 'react-i18next'
import { GoToTime } from './go-to-time'
import type { Player } from './player'
import { SpeedMenu } from './speed-menu'
import { TimeReadout } from './time-readout'
import styles from './transport-bar.module.css'
import { TracksMenu } from './tracks-menu'
import { TransportButton } from './transport-button'
import { usePlayerState } from './use-player'
import { VolumeControl } from './volume-control'

interface TransportBarProps {
  readonly player: Player
  readonly hasCaptions: boolean
  readonly onPreviousEvent: () => void
  readonly onNextEvent: () => void
  readonly onToggleLoop: () => void
  readonly onToggleCaptions: () => void
  /** Opens the window in which several files are lined up in time. */
  readonly onAlign: () => void
}

/** Where the recording is, and everything that moves it. */
export function TransportBar({
  player,
  hasCaptions,
  onPreviousEvent,
  onNextEvent,
  onToggleLoop,
  onToggleCaptions,
  onAlign,
}: TransportBarProps) {
  const { t } = useTranslation('player')
  const isPlaying = usePlayerState(player, (state) => state.playing)
  const isLooping = usePlayerState(player, (state) => state.loop !== null)
  const hasPicture = usePlayerState(player, (state) => state.media !== null && state.media.video !== null)
  const captions = usePlayerState(player, (state) => state.captions)
  return (
    <div className={styles['place']}>
      <div className={styles['bar']} role="group" aria-label={t('bar')}>
        <TimeReadout player={player} />
        <span className={styles['buttons']}>
          <TransportButton icon="previousEvent" command="player.eventBack" onPress={onPreviousEvent} />
          {hasPicture && (
            <TransportButton icon="frameBack" command="player.frameBack" onPress={() => player.stepFrames(-1)} />
          )}
          <TransportButton
            icon={isPlaying ? 'pause' : 'play'}
            command="player.toggle"
            onPress={() => player.toggle()}
          />
          {hasPicture && (
            <TransportButton icon="frameForward" command="player.frameForward" onPress={() => player.stepFrames(1)} />
          )}
          <TransportButton icon="nextEvent" command="player.eventForward" onPress={onNextEvent} />
        </span>
        <GoToTime player={player} />
        <span className={styles['settings']}>
          <TransportButton icon="loop" command="player.loop" isOn={isLooping} onPress={onToggleLoop} />
          {hasCaptions && (
            <TransportButton
              icon="captions"
              command="player.captions"
              isOn={captions !== null}
              onPress={onToggleCaptions}
            />
          )}
          <TracksMenu player={player} onAlign={onAlign} />
          <SpeedMenu player={player} />
          <VolumeControl player={player} />
          {hasPicture && (
            <TransportButton icon="fullScreen" command="player.fullScreen" onPress={() => player.fullScreen.toggle()} />
          )}
        </span>
      </div>
    </div>
  )
}
