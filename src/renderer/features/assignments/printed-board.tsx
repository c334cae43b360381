import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Board } from '@contract/calls/assignments'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { usePlanLine } from './plan-list'
import { useStateText } from './state-text'
import styles from './assignments.module.css'

/** The whole board for paper: every line, and the seeds and settings of its plans. */
export function PrintedBoard({ board }: { readonly board: Board }) {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  const line = usePlanLine()
  const stateText = useStateText()
  const date = (day: string | null): string => (day === null ? '' : dateText(day, language))
  return createPortal(
    <div data-printed="">
      <h1>{t('title')}</h1>
      {board.plans.map((plan) => (
        <p key={plan.id}>{line(plan)}</p>
      ))}
      <table className={styles['plain']}>
        <thead>
          <tr>
            {(['recording', 'date', 'rater', 'place', 'due', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.lines.map((row) => (
            <tr key={row.id}>
              <td>{row.recordingTitle}</td>
              <td>{date(row.recordingDate)}</td>
              <td>{row.personName}</td>
              <td>{row.position + 1}</td>
              <td>{date(row.dueDate)}</td>
              <td>{stateText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
