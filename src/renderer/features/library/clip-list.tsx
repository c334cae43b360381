import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipLine } from '@contract/calls/clips'
import { lengthOf } from '@domain/clips/stretches'
import { formatClockShort } from '@domain/time/clock'
import { IconButton } from '@renderer/components/icon-button'
import { ClipRemoval } from '@renderer/features/library/clip-removal'
import { bytesText, momentText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import styles from './recording-panel.module.css'

interface ClipListProps {
  readonly recordingId: string
  readonly isReadOnly: boolean
}

/** The clips that were cut from a recording: where each is, since when, by whom, and whether it is still there. */
export function ClipList({ recordingId, isReadOnly }: ClipListProps) {
  const { t } = useTranslation('clips')
  const clips = useCall('clips.list', { recordingId }).value ?? []
  const [removed, setRemoved] = useState<ClipLine | null>(null)
  return (
    <section aria-label={t('list.title')}>
      <h3>{t('list.title')}</h3>
      {clips.length === 0 && <p className={styles['soft']}>{t('list.none')}</p>}
      <ul className={styles['clips']}>
        {clips.map((clip) => (
          <li key={clip.id} className={styles['clip']}>
            <Facts clip={clip} />
            <Actions clip={clip} isReadOnly={isReadOnly} onRemove={() => setRemoved(clip)} />
          </li>
        ))}
      </ul>
      {removed !== null && <ClipRemoval clip={removed} onClose={() => setRemoved(null)} />}
    </section>
  )
}

function Facts({ clip }: { readonly clip: ClipLine }) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  const { fileName, folder, madeMs, personName, sizeBytes, parts, way, status, consent } = clip
  const length = formatClockShort(lengthOf(parts))
  return (
    <div className={styles['clipFacts']}>
      <strong>{fileName}</strong>
      <span>{folder}</span>
      <span>{t('list.line', { moment: momentText(madeMs, language), who: personName })}</span>
      <span>
        {t('list.length', { length, size: bytesText(sizeBytes, language) })} · {t(`list.${way}`)}
      </span>
      {status !== 'present' && <em>{t(`list.${status}`)}</em>}
      {consent.length > 0 && <em>{t('list.consentMissing')}</em>}
    </div>
  )
}

interface ActionsProps {
  readonly clip: ClipLine
  readonly isReadOnly: boolean
  readonly onRemove: () => void
}

function Actions({ clip: { id, fileName, status }, isReadOnly, onRemove }: ActionsProps) {
  const { t } = useTranslation('clips')
  const reveal = useAction('clips.reveal')
  return (
    <div className={styles['clipActions']}>
      <IconButton
        icon="folder"
        label={t('list.reveal', { fileName })}
        isDisabled={status === 'missing'}
        onPress={() => void reveal.run({ id })}
      />
      <IconButton
        icon="remove"
        label={t(status === 'present' ? 'list.remove' : 'list.forget', { fileName })}
        isDisabled={isReadOnly}
        onPress={onRemove}
      />
    </div>
  )
}
