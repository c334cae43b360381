import { useTranslation } from 'react-i18next'
import { isSpeech } from '@domain/exchange/foreign-file'
import type { ImportPreview } from '@contract/calls/imports'
import styles from './bring-in.module.css'

/** Of speech each span is a turn, and names stand for speakers. */
const ofSpeech: ReadonlySet<string> = new Set(['codes', 'subjects'])

const parts = ['recordings', 'codes', 'subjects', 'events', 'scores', 'comments', 'turns', 'openStates'] as const

/** What a file is and what is in it, whether or not it has a place here. */
export function FoundText({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('imports')
  const isTalk = isSpeech(preview.format)
  const counted = parts
    .filter((part) => preview.found[part] > 0 && !(isTalk && ofSpeech.has(part)))
    .map((part) => t(`found.${isTalk && part === 'events' ? 'turns' : part}`, { count: preview.found[part] }))
  return (
    <p className={styles['found']}>
      <strong>{t(`format.${preview.format}`)}</strong>
      <span>{counted.length === 0 ? t('found.nothing') : counted.join(' · ')}</span>
    </p>
  )
}
