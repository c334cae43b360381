import { type RefObject, useMemo, useSyncExternalStore } from 'react'
import { takeInHand } from '@renderer/features/session/marking/hand'
import { editingOf } from '@renderer/features/session/marking/timeline-editing'
import { useIsLocked, useSession, useSessionState } from '@renderer/features/session/session-context'
import { SoundPanel, useShownSound } from '@renderer/features/session/sound/sound-panel'
import { toggleSound } from '@renderer/features/session/sound/toggle-sound'
import { useSoundSentence } from '@renderer/features/session/sound/sound-text'
import styles from '@renderer/features/session/session.module.css'
import { speechPx } from '@renderer/features/session/timeline/beside'
import { timelineClock } from '@renderer/features/session/timeline-clock'
import { Timeline } from '@renderer/features/session/timeline/timeline'
import type { TimelineControls } from '@renderer/features/session/timeline/timeline-controls'
import { useBesideRating } from '@renderer/features/session/use-beside-rating'
import { useLanguage } from '@renderer/lib/language'
import { useSettings } from '@renderer/lib/settings'

/** The timeline with what it shows and asks for. */
export function TimelinePane({ controls }: { readonly controls: RefObject<TimelineControls | null> }) {
  const session = useSession()
  const language = useLanguage()
  const selectedId = useSessionState(({ hand }) => hand?.eventId ?? null)
  const selectedIds = useSessionState(({ selection }) => selection)
  const watched = useSessionState((state) => state.watched)
  const isLocked = useIsLocked()
  const editing = useMemo(() => editingOf(session), [session])
  const isRead = useSessionState(({ loaded }) => loaded === null)
  // How long a recording without media is, its events say once they are read.
  // oxlint-disable-next-line react/exhaustive-deps -- as said
  const clock = useMemo(() => timelineClock(session), [session, isRead])
  const beside = useBesideRating()
  const sound = useShownSound(session.sound)
  const soundSentence = useSoundSentence(sound)
  const strip = useSyncExternalStore(session.thumbnails.subscribe, () => session.thumbnails.strip)
  const thumbnailsShown = useSettings((settings) => settings.thumbnails)
  const soundShown = useSettings((settings) => settings.soundShown)
  const soundHeight = useSettings((settings) => settings.soundHeight)
  const speechHeight = beside.speech === null ? 0 : speechPx
  const lanes = useMemo(
    () => ({ speech: speechHeight, sound: soundShown ? soundHeight : 0 }),
    [speechHeight, soundShown, soundHeight],
  )
  return (
    <div className={styles['timeline']} data-region="timeline">
      <Timeline
        table={session.table}
        instrument={session.instrument}
        participants={session.participants}
        watched={watched}
        sound={soundShown ? sound : null}
        strip={thumbnailsShown ? strip : null}
        thumbnails={thumbnailsShown ? session.thumbnails : null}
        onSound={toggleSound}
        soundSentence={soundSentence}
        soundPanel={(top, height) => <SoundPanel lane={session.sound} top={top} height={height} />}
        lanes={lanes}
        clock={clock}
        selectedId={selectedId}
        selectedIds={selectedIds}
        language={language}
        readOnly={isLocked}
        editing={editing}
        controls={controls}
        beside={beside}
        onSelect={(id) => takeInHand(session, id)}
        onJump={(ms) => session.player.seekTo(ms)}
      />
    </div>
  )
}
