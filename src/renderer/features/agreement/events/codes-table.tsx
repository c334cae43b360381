import { useTranslation } from 'react-i18next'
import type { CodeAgreement } from '@domain/agreement/events/easy-diag'
import styles from '../agreement.module.css'
import { useNames, useNumbers } from '../names'

/** How well two raters agree on each code. */
export function CodesTable({ codes }: { readonly codes: readonly CodeAgreement[] }) {
  const { t } = useTranslation('agreement')
  const { codeName } = useNames()
  const { orWhy, decimals, share } = useNumbers()
  if (codes.length === 0) return null
  return (
    <section className={styles['about']}>
      <h2>{t('events.codes.title')}</h2>
      <p className={styles['soft']}>{t('events.codes.help')}</p>
      <table className={styles['plain']} aria-label={t('events.codes.title')}>
        <thead>
          <tr>
            <th scope="col">{t('events.code')}</th>
            <th scope="col" className={styles['number']}>
              {t('events.kappa')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('events.codes.positive')}
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, kappa, positive }) => (
            <tr key={code}>
              <th scope="row">{codeName(code)}</th>
              <td className={styles['number']}>{orWhy(kappa, decimals)}</td>
              <td className={styles['number']}>{orWhy(positive, share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
