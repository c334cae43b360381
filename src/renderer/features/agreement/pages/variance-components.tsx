import { useTranslation } from 'react-i18next'
import { decisions, type ItemsAre, observedCoefficients } from '@domain/agreement/decision-study'
import type { ComponentName, GStudy } from '@domain/agreement/generalizability'
import styles from '../agreement.module.css'
import table from '../figures/figures.module.css'
import { PlainTable } from '../figures/plain-table'
import { useNumbers } from '../names'
import type { StudyOpening } from './use-study-opening'

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

/** How a part of the variance is called in a study. */
export function useComponentName(): (study: GStudy, name: ComponentName) => string {
  const { t } = useTranslation('agreement')
  return ({ design }, name) =>
    // Without items in the design the rest is in sessions by raters.
    t(`generalizability.component.${design === 'sxr' && name === 'sr' ? 'srRest' : componentTexts[name]}`)
}

interface StudyFigures {
  readonly study: GStudy
  readonly opening: StudyOpening
}

/** What the scores vary by, each part with its share of the whole. */
export function VarianceComponents({ study, title, opening }: StudyFigures & { readonly title: string }) {
  const { t } = useTranslation('agreement')
  const { decimals, share } = useNumbers()
  const nameOf = useComponentName()
  return (
    <>
      <div className={table['narrow']}>
        <PlainTable
          label={title}
          rowsAre={t('generalizability.source')}
          columns={[t('generalizability.variance'), t('generalizability.share')]}
          rows={study.components.map(({ name, estimate, share: part }) => {
            const which = nameOf(study, name)
            const text = `${decimals(estimate, 4)}${estimate < 0 ? ` ${t('generalizability.countedAsZero')}` : ''}`
            return {
              key: name,
              name: which,
              cells: [
                opening({ explains: 'gstudy.component', which, text }),
                opening({ explains: 'gstudy.component', which, text: share(part, 1) }),
              ],
            }
          })}
        />
      </div>
      {study.components.some(({ estimate }) => estimate < 0) && (
        <p className={styles['soft']}>{t('generalizability.negativeHelp')}</p>
      )}
    </>
  )
}

/** Both coefficients at the numbers that the study had. */
export function AsScored({ study, itemsAre, opening }: StudyFigures & { readonly itemsAre: ItemsAre }) {
  const { t } = useTranslation('agreement')
  const { orWhy, decimals } = useNumbers()
  const asScored = observedCoefficients(study, itemsAre)
  const title = useAsScored(study)
  return (
    <div className={table['narrow']}>
      <PlainTable
        label={title}
        caption={title}
        columns={['', { words: '' }]}
        rows={decisions.map((id) => ({
          key: id,
          name: t(`generalizability.${id}`),
          cells: [
            opening({
              explains: `gstudy.${id}`,
              which: title,
              text: orWhy(asScored[id], (value) => decimals(value, 3)),
            }),
            <span key={id} className={styles['soft']}>
              {t(`generalizability.${id}Help`)}
            </span>,
          ],
        }))}
      />
    </div>
  )
}

/** "As scored: 4.2 raters a session, 19 items". */
export function useAsScored({ ratersPerRecording, items }: GStudy): string {
  const { t } = useTranslation('agreement')
  const raters = useNumbers().meanCount(ratersPerRecording)
  const withItems = items === null ? '' : t('generalizability.withItems', { count: items })
  const key = Number.isInteger(ratersPerRecording) ? 'asScored' : 'asScoredMean'
  return `${t(`generalizability.${key}`, { raters })}${withItems}`
}
