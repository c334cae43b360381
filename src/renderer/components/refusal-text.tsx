import { useTranslation } from 'react-i18next'
import type { Refusal } from '@contract/error'
import styles from './refusal-text.module.css'

/** A refusal in words: what happened, then what is safe and what to do. */
export function RefusalText({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTranslation(['errors', 'components'])
  const known = Object.fromEntries(
    Object.entries(refusal.detail).map(([name, value]) => [name, value === '' ? t('components:unknown') : value]),
  )
  // In errors.json the first line says what happened; the lines after it say what is safe and what to do.
  const [what, ...rest] = t(refusal.code, known).split('\n')
  return (
    <>
      <strong className={styles['what']}>{what}</strong>
      {rest.map((line) => (
        <span key={line} className={styles['rest']}>
          {line}
        </span>
      ))}
    </>
  )
}
