import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import type { Player } from './player'
import { usePlayerState } from './use-player'

/** Has the player take up, where it stands, what has become of its files meanwhile: a copy that is ready, a file found again. */
export function useFreshMedia(player: Player): void {
  const { t } = useTranslation('media')
  const recordingId = usePlayerState(player, ({ tracks }) => tracks[0]?.media.recordingId ?? null)
  const media = useCall('recordings.get', { id: recordingId ?? '' }, { enabled: recordingId !== null }).value?.media
  useEffect(() => {
    if (media === undefined) return
    for (const { media: before } of player.tracks) {
      const isReady = media.some(({ id, copy }) => id === before.id && copy?.status === 'present')
      if (isReady && before.copy?.status !== 'present') showMessage(t('copy.ready', { name: before.fileName }))
    }
    player.refresh(media)
  }, [player, media, t])
}
