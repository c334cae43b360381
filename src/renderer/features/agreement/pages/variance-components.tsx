import { useTranslation } from 'react-i18next'
import { decisions, type ItemsAre, observedCoefficients } from '@domain/agreement/decision-study'
import type { ComponentName, GStudy } from '@domain/agreement/generalizability'
import styles from '../agreement.module.css'
import { PlainTable } from '../figures/plain-table'
import { useNumbers } from '../names'

/** Keys of the texts: a colon would part a key in two. */
const componentTexts = {
  s: 's',
  i: 'i',
  r: 'r',
  si: 'si',
  sr: 'sr',
  ir: 'ir',
  sir: 'sir',
  'r:s': 'within',
} as const satisfies Record<ComponentName, string>

/** What the scores vary by, each part with its share of the whole. */
export function VarianceComponents({ study, title }: { readonly study: GStudy; readonly title: string }) {
  const { t } = useTranslation('agreement')
  const { decimals, share } = useNumbers()
  const nameOf = (name: ComponentName): string =>
    // Without items in the design the rest is in sessions by raters.
    t(`generalizability.component.${study.design === 'sxr' && name === 'sr' ? 'srRest' : componentTexts[name]}`)
  return (
    <>
      <div className={styles['narrow']}>
        <PlainTable
          label={title}
          rowsAre={t('generalizability.source')}
          columns={[t('generalizability.variance'), t('generalizability.share')]}
          rows={study.components.map(({ name, estimate, share: part }) => ({
            key: name,
            name: nameOf(name),
            cells: [
              `${decimals(estimate, 4)}${estimate < 0 ? ` ${t('generalizability.countedAsZero')}` : ''}`,
              share(part, 1),
            ],
          }))}
        />
      </div>
      {study.components.some(({ estimate }) => estimate < 0) && (
        <p className={styles['soft']}>{t('generalizability.negativeHelp')}</p>
      )}
    </>
  )
}

/** Both coefficients at the numbers that the study had. */
export function AsScored({ study, itemsAre }: { readonly study: GStudy; readonly itemsAre: ItemsAre }) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  const asScored = observedCoefficients(study, itemsAre)
  const title = useAsScored(study)
  return (
    <table className={`${styles['plain']} ${styles['narrow']}`} aria-label={title}>
      <caption className={styles['caption']}>{title}</caption>
      <tbody>
        {decisions.map((id) => (
          <tr key={id}>
            <th scope="row">{t(`generalizability.${id}`)}</th>
            <td className={styles['number']}>{orWhy(asScored[id], (value) => decimals(value, 3))}</td>
            <td className={styles['soft']}>{t(`generalizability.${id}Help`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "As scored: 4.2 raters a session, 19 items". */
export function useAsScored({ ratersPerRecording, items }: GStudy): string {
  const { t } = useTranslation('agreement')
  const { decimals } = useNumbers()
  const raters = decimals(ratersPerRecording, Number.isInteger(ratersPerRecording) ? 0 : 2)
  const withItems = items === null ? '' : t('generalizability.withItems', { count: items })
  return `${t('generalizability.asScored', { raters })}${withItems}`
}
