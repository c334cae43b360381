import { copyHelps } from '@domain/recording/finding'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { CopyOffer } from '@renderer/components/copy-offer'
import { MediaVerdict } from '@renderer/components/media-verdict'
import { useCall } from '@renderer/lib/queries'

/** Says of a recording's file what does not play, and offers what helps; nothing where all is well. */
export function MediaState({ media, isReadOnly }: { readonly media: MediaOnDisk; readonly isReadOnly: boolean }) {
  const findings = useCall('recordings.findings', { id: media.recordingId }).value
  const finding = findings?.find(({ mediaId }) => mediaId === media.id)
  const problems = finding?.problems ?? []
  const isCopied = media.copy?.status === 'present'
  return (
    <>
      {problems.length > 0 && !isCopied && <MediaVerdict finding={{ problems }} tracks={media} />}
      <CopyOffer media={media} helps={copyHelps(problems)} isReadOnly={isReadOnly} />
    </>
  )
}
