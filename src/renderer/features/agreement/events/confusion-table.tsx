import { useTranslation } from 'react-i18next'
import { type Contingency, matrixOf } from '@domain/agreement/events/contingency'
import { unmatched } from '@domain/agreement/events/easy-diag'
import styles from '../agreement.module.css'
import { useNames } from '../names'

interface ConfusionTableProps {
  readonly table: Contingency
  readonly a: string
  readonly b: string
}

/** What one rater called what the other called otherwise, or did not mark; what both called alike stands on the diagonal. */
export function ConfusionTable({ table, a, b }: ConfusionTableProps) {
  const { t } = useTranslation('agreement')
  const { codeName } = useNames()
  const names = table.labels.map((label) => (label === unmatched ? t('events.confusion.unmatched') : codeName(label)))
  if (table.cells.length === 0) return null
  return (
    <section className={styles['about']}>
      <h2>{t('events.confusion.title')}</h2>
      <p className={styles['soft']}>{t('events.confusion.help', { a, b })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by key */}
      <div className={styles['scroll']} role="region" aria-label={t('events.confusion.title')} tabIndex={0}>
        <table className={styles['plain']} aria-label={t('events.confusion.title')}>
          <thead>
            <tr>
              <th scope="col">{t('events.code')}</th>
              {names.map((name) => (
                <th key={name} scope="col" className={styles['number']}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrixOf(table).map((counts, row) => (
              <tr key={names[row]}>
                <th scope="row">{names[row]}</th>
                {counts.map((count, column) => (
                  <td key={names[column]} className={styles['number']}>
                    {row === column && count > 0 ? <b>{count}</b> : count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
