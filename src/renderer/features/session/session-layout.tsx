import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SplitPane } from '@renderer/components/split-pane'
import { SessionAlignment } from '@renderer/features/session/alignment/session-alignment'
import { startAligning } from '@renderer/features/session/alignment/start-aligning'
import { type ClipsWindow, SessionClips } from '@renderer/features/session/clips/session-clips'
import { jumpToNeighbour } from '@renderer/features/session/marking/hand'
import { toggleLoop } from '@renderer/features/session/marking/play-event'
import { useSessionKeys } from '@renderer/features/session/marking/use-session-keys'
import { CodePalette } from '@renderer/features/session/palette/code-palette'
import { HandBar } from '@renderer/features/session/palette/hand-bar'
import { ParticipantRow } from '@renderer/features/session/palette/participant-row'
import { TransportBar } from '@renderer/features/session/player/transport-bar'
import { VideoStage } from '@renderer/features/session/player/video-stage'
import { type PaperActions, useScreenCommands } from '@renderer/features/session/regions'
import { useSession } from '@renderer/features/session/session-context'
import styles from '@renderer/features/session/session.module.css'
import { SideTabs } from '@renderer/features/session/side-tabs'
import { toggleCaptions } from '@renderer/features/session/store/player-settings'
import { LookingBanner } from '@renderer/features/session/looking-banner'
import { LockedBanner } from '@renderer/features/session/submit/locked-banner'
import { SubmitDialog } from '@renderer/features/session/submit/submit-dialog'
import { TimelinePane } from '@renderer/features/session/timeline-pane'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import { TopBarParts } from '@renderer/features/session/top-bar-parts'
import { useLanguage } from '@renderer/lib/language'

interface LayoutProps extends PaperActions {
  readonly clips: ClipsWindow
  readonly onLeave: () => void
}

/** Video and keys on the left, sheet and lists on the right, the timeline below: each part resizes and is remembered. */
export function SessionLayout({ clips, onLeave, ...paper }: LayoutProps) {
  const { t } = useTranslation('session')
  const session = useSession()
  const timeline = useRef<TimelineControls>(null)
  useSessionKeys(session, useScreenCommands(timeline, paper))
  return (
    <>
      <TopBarParts />
      <LockedBanner {...paper} />
      <LookingBanner onLeave={onLeave} />
      <div className={styles['screen']}>
        <SplitPane
          id="session.rows"
          direction="vertical"
          handleLabel={t('handleBottom')}
          panes={[
            {
              id: 'top',
              defaultSize: 70,
              minSizePx: 300,
              children: (
                <SplitPane
                  id="session.columns"
                  direction="horizontal"
                  handleLabel={t('handleSide')}
                  panes={[
                    { id: 'left', defaultSize: 57, minSizePx: 420, children: <LeftSide /> },
                    { id: 'right', defaultSize: 43, minSizePx: 420, children: <SideTabs /> },
                  ]}
                />
              ),
            },
            { id: 'bottom', defaultSize: 30, minSizePx: 110, children: <TimelinePane controls={timeline} /> },
          ]}
        />
      </div>
      <SubmitDialog />
      <SessionAlignment />
      <SessionClips window={clips} />
    </>
  )
}

function LeftSide() {
  const { t } = useTranslation('session')
  const session = useSession()
  const language = useLanguage()
  const { player, opened } = session
  return (
    <>
      <section className={styles['player']} data-region="player" tabIndex={-1} aria-label={t('region.player')}>
        <VideoStage player={player} title={opened.recording.recording.title} />
        <TransportBar
          player={player}
          hasCaptions={player.captionFiles.length > 0}
          onPreviousEvent={() => jumpToNeighbour(session, -1)}
          onNextEvent={() => jumpToNeighbour(session, 1)}
          onToggleLoop={() => toggleLoop(session)}
          onToggleCaptions={() => toggleCaptions(session, language)}
          onAlign={() => startAligning(session)}
        />
      </section>
      <section className={styles['marking']} data-region="marking" tabIndex={-1} aria-label={t('region.marking')}>
        <HandBar />
        {/* Who only looks marks nothing. */}
        {opened.lookedAt === null && (
          <>
            <ParticipantRow />
            <CodePalette />
          </>
        )}
      </section>
    </>
  )
}
