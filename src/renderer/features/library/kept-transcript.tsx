import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { useAction, useCall } from '@renderer/lib/queries'

interface KeptTranscriptProps {
  readonly recordingId: string
  readonly isReadOnly: boolean
}

/** The transcript that the study keeps of a recording, where there is one. */
export function KeptTranscript({ recordingId, isReadOnly }: KeptTranscriptProps) {
  const { t } = useTranslation('library')
  const kept = useCall('transcripts.about', { recordingId }).value ?? null
  const remove = useAction('transcripts.remove')
  if (kept === null) return null
  return (
    <section aria-label={t('transcript.title')}>
      <h3>{t('transcript.title')}</h3>
      <p>{t('transcript.text', { count: kept.lines, file: kept.fileName })}</p>
      <Button isDisabled={isReadOnly} isPending={remove.isRunning} onPress={() => void remove.run({ recordingId })}>
        {t('transcript.remove')}
      </Button>
    </section>
  )
}
