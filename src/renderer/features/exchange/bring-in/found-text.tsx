import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '@contract/calls/imports'
import styles from './bring-in.module.css'

const parts = ['recordings', 'codes', 'subjects', 'events', 'scores', 'comments', 'turns', 'openStates'] as const

/** What a file is and what is in it, whether or not it has a place here. */
export function FoundText({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('imports')
  const counted = parts
    .filter((part) => preview.found[part] > 0)
    .map((part) => t(`found.${part}`, { count: preview.found[part] }))
  return (
    <p className={styles['found']}>
      <strong>{t(`format.${preview.format}`)}</strong>
      <span>{counted.length === 0 ? t('found.nothing') : counted.join(' · ')}</span>
    </p>
  )
}
