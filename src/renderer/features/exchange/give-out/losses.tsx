import { useTranslation } from 'react-i18next'
import type { ExchangeLoss } from '@domain/exchange/written-work'
import { Banner } from '@renderer/components/banner'
import styles from './give-out.module.css'

/** What a form cannot hold, counted; or that it holds everything. */
export function Losses({ losses }: { readonly losses: readonly ExchangeLoss[] }) {
  const { t } = useTranslation('exports')
  if (losses.length === 0) return <Banner tone="good">{t('losses.none')}</Banner>
  return (
    <Banner tone="warn">
      <strong>{t('losses.some')}</strong>
      <ul className={styles['losses']}>
        {losses.map(({ what, count }) => (
          <li key={what}>{t(`losses.${what}`, { count })}</li>
        ))}
      </ul>
    </Banner>
  )
}
