import { useTranslation } from 'react-i18next'
import type { GivingOutline } from '@contract/calls/exports'
import { Banner } from '@renderer/components/banner'
import { Losses } from './losses'
import styles from './give-out.module.css'

/** Names are read out while they are few. */
const mostNames = 6

/** What would be written, whose work it is, and what the form cannot hold. */
export function OutlineText({ outline }: { readonly outline: GivingOutline }) {
  const { t } = useTranslation('exports')
  const { files, rows, losses, ratings, raters } = outline
  const count = ratings.own + ratings.others
  const names = raters.length > mostNames ? t('outline.raters', { count: raters.length }) : raters.join(', ')
  return (
    <section className={styles['outline']} aria-label={t('outline.label')}>
      <p className={styles['fact']}>
        {t('outline.rows', { count: rows })} {t('outline.files', { count: files.length, first: files[0] ?? '' })}
      </p>
      {count > 0 && (
        <p className={styles['fact']}>
          {t(ratings.others === 0 ? 'outline.ownOnly' : 'outline.whose', { count, others: ratings.others, names })}
        </p>
      )}
      {rows > 0 ? <Losses losses={losses} /> : <Banner tone="warn">{t('outline.nobody')}</Banner>}
    </section>
  )
}
