import { useTranslation } from 'react-i18next'
import type { FfmpegState } from '@contract/calls/copies'
import type { MediaOnDisk } from '@contract/calls/recordings'
import { Button } from '@renderer/components/button'
import { bytesText } from '@renderer/lib/format'
import { useJobs } from '@renderer/lib/jobs'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './copy-offer.module.css'

interface CopyOfferProps {
  readonly media: MediaOnDisk
  /** A copy would play what the file does not. */
  readonly helps: boolean
  readonly isReadOnly: boolean
}

/** What there is of a playable copy: one that is used, a way to make one, or without ffmpeg the way out. */
export function CopyOffer({ media, helps, isReadOnly }: CopyOfferProps) {
  if (media.copy !== null) return <CopyInUse media={media} copy={media.copy} isReadOnly={isReadOnly} />
  return helps && media.status === 'present' ? <CopyToMake media={media} isReadOnly={isReadOnly} /> : null
}

function CopyInUse({
  media,
  copy,
  isReadOnly,
}: Omit<CopyOfferProps, 'helps'> & { readonly copy: NonNullable<MediaOnDisk['copy']> }) {
  const { t } = useTranslation('media')
  const language = useLanguage()
  const remove = useAction('recordings.removeCopy')
  return (
    <div className={styles['offer']}>
      <p>
        {copy.status === 'missing' ? t('copy.lost') : t('copy.used', { size: bytesText(copy.sizeBytes, language) })}
      </p>
      <Button
        variant="quiet"
        isDisabled={isReadOnly}
        isPending={remove.isRunning}
        aria-label={t('copy.removeOf', { name: media.fileName })}
        onPress={() => void remove.run({ mediaId: media.id })}
      >
        {t('copy.remove')}
      </Button>
    </div>
  )
}

function CopyToMake({ media, isReadOnly }: Omit<CopyOfferProps, 'helps'>) {
  const { t } = useTranslation('media')
  const found = useCall('ffmpeg.state', {}).value
  const make = useAction('recordings.makeCopy')
  const isBeingMade = useJobs().some(({ kind, subject }) => kind === 'copy' && subject === media.fileName)
  if (found === undefined) return null
  if (isBeingMade || make.isRunning) return <p className={styles['offer']}>{t('copy.making')}</p>
  if (isReadOnly) return <p className={styles['offer']}>{t('copy.readOnly')}</p>
  if (found.found?.canCopy !== true) return <WayOut state={found} />
  return (
    <div className={styles['offer']}>
      <Button
        aria-label={t('copy.makeOf', { name: media.fileName })}
        onPress={() => void make.run({ mediaId: media.id })}
      >
        {t('copy.make')}
      </Button>
      <p className={styles['about']}>{t('copy.about', { version: found.found.version })}</p>
    </div>
  )
}

/** What to do where Spole cannot make a copy itself. */
export function WayOut({ state: { found } }: { readonly state: FfmpegState }) {
  const { t } = useTranslation('media')
  return (
    <div className={styles['offer']}>
      {found !== null && <p>{t('copy.wayOutUnfit', { version: found.version })}</p>}
      <p>{t('copy.wayOut')}</p>
    </div>
  )
}
