import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codecText } from '@domain/recording/codec-name'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { CopyOffer } from '@renderer/components/copy-offer'
import { useCall } from '@renderer/lib/queries'
import { useIsStudyReadOnly } from '@renderer/lib/study'
import type { Player } from './player'
import styles from './problem-help.module.css'
import { usePlayerState } from './use-player'

/** Says why nothing is heard under a good picture: the browser plays such a file in silence and says nothing. */
export function SilenceNote({ player }: { readonly player: Player }) {
  const heard = usePlayerState(player, ({ tracks, sound }) => tracks.find(({ position }) => position === sound))
  return heard === undefined || heard.media.copy?.status === 'present' ? null : <Note media={heard.media} />
}

function Note({ media }: { readonly media: MediaOnDisk }) {
  const { t } = useTranslation('player')
  const [isDismissed, setDismissed] = useState(false)
  const isReadOnly = useIsStudyReadOnly()
  const findings = useCall('recordings.findings', { id: media.recordingId }).value
  const problems = findings?.find(({ mediaId }) => mediaId === media.id)?.problems ?? []
  const silence = problems.find(({ kind }) => kind === 'audio-codec')
  if (silence?.kind !== 'audio-codec' || isDismissed) return null
  return (
    <div className={styles['note']} role="status">
      <div>
        <p>{t('silent', { fileName: media.fileName, codec: codecText(silence.codec) })}</p>
        <CopyOffer media={media} helps isReadOnly={isReadOnly} />
      </div>
      <Button onPress={() => setDismissed(true)}>{t('silentGoOn')}</Button>
    </div>
  )
}
