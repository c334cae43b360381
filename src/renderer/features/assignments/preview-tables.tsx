import { useTranslation } from 'react-i18next'
import type { PlanPreview } from '@contract/calls/assignments'
import { Banner } from '@renderer/components/banner'
import { ScrollRegion } from '@renderer/components/scroll-region'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { problemText } from './design-text'
import styles from './assignments.module.css'

/** What a plan gives each rater and each recording, or why there can be no such plan. */
export function PreviewTables({ preview }: { readonly preview: PlanPreview }) {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  if (preview.problem !== null) {
    return <Banner tone="warn">{problemText(preview.problem, preview.titles, t)}</Banner>
  }
  return (
    <>
      <table className={styles['plain']}>
        <thead>
          <tr>
            <th scope="col">{t('column.rater')}</th>
            <th scope="col">{t('form.before')}</th>
            <th scope="col">{t('form.added')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.loads.map(({ personId, name, before, added }) => (
            <tr key={personId}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{added}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ScrollRegion label={t('form.preview')} className={styles['long']}>
        <table className={styles['plain']}>
          <thead>
            <tr>
              <th scope="col">{t('column.recording')}</th>
              <th scope="col">{t('column.date')}</th>
              <th scope="col">{t('form.raterNames')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.recordings.map(({ title, date, raters }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list is drawn anew as a whole
              <tr key={index}>
                <th scope="row">{title}</th>
                <td>{date === null ? '' : dateText(date, language)}</td>
                <td>{raters.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
