import { useTranslation } from 'react-i18next'
import type { AssignmentLine } from '@contract/calls/assignments'
import styles from './assignments.module.css'

/** How far each rater is with everything together. */
export function RaterSummary({ lines }: { readonly lines: readonly AssignmentLine[] }) {
  const { t } = useTranslation('assignments')
  const raters = [...Map.groupBy(lines, ({ personId }) => personId).values()]
  const count = (own: readonly AssignmentLine[], counts: (line: AssignmentLine) => boolean): number =>
    own.filter(counts).length
  return (
    <table className={styles['plain']} aria-label={t('summary')}>
      <thead>
        <tr>
          <th scope="col">{t('column.rater')}</th>
          <th scope="col">{t('column.count')}</th>
          <th scope="col">{t('state.started')}</th>
          <th scope="col">{t('state.submitted')}</th>
          <th scope="col">{t('state.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {raters.map((own) => (
          <tr key={own[0]?.personId}>
            <th scope="row">{own[0]?.personName}</th>
            <td>{own.length}</td>
            <td>{count(own, ({ state }) => state === 'started')}</td>
            <td>{count(own, ({ state }) => state === 'submitted')}</td>
            <td>{count(own, ({ isOverdue }) => isOverdue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
