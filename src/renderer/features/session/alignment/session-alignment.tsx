import { useTranslation } from 'react-i18next'
import type { RecordingDetail } from '@contract/calls/recordings'
import { useSession, useSessionState } from '@renderer/features/session/session-context'
import { showMessage } from '@renderer/lib/toasts'
import { AlignmentDialog } from './alignment-dialog'

/** The window for lining up on the session screen: what is applied there shows in the player at once. */
export function SessionAlignment() {
  const { t } = useTranslation('alignment')
  const { opened, player, store } = useSession()
  const isShown = useSessionState((state) => state.aligning)
  if (!isShown) return null
  const handleApplied = ({ media }: RecordingDetail): void => {
    for (const { position, offsetMs } of media) player.setOffset(position, offsetMs)
    showMessage(t('done'))
  }
  return (
    <AlignmentDialog
      recordingId={opened.recording.recording.id}
      media={player.tracks.map((track) => track.media)}
      isReadOnly={opened.readOnly}
      onApplied={handleApplied}
      onClose={() => store.setState({ aligning: false })}
    />
  )
}
