import { useTranslation } from 'react-i18next'
import type { Sort, SortColumn } from '@renderer/features/session/events/event-order'
import styles from './event-list.module.css'

const columns = ['start', 'duration', 'code', 'item', 'subject', 'modifiers', 'note'] as const
const sortable: readonly string[] = ['start', 'duration', 'code', 'subject'] satisfies SortColumn[]

function isSortable(column: string): column is SortColumn {
  return sortable.includes(column)
}

/** The names of the columns; four of them sort. */
export function EventHeader({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const { t } = useTranslation('events')
  return (
    <div className={styles['head']} role="rowgroup">
      <div className={styles['row']} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column} className={styles[column]} role="columnheader" aria-sort={ariaSort(column, sort)}>
            {isSortable(column) ? (
              <button type="button" className={styles['sort']} onClick={() => onSort(nextSort(column, sort))}>
                {t(`column.${column}`)}
                <span aria-hidden="true">{sort.column !== column ? '' : sort.isDescending ? '▾' : '▴'}</span>
              </button>
            ) : (
              t(`column.${column}`)
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

function ariaSort(column: string, sort: Sort): 'ascending' | 'descending' | 'none' | undefined {
  if (!isSortable(column)) return undefined
  if (sort.column !== column) return 'none'
  return sort.isDescending ? 'descending' : 'ascending'
}

function nextSort(column: SortColumn, sort: Sort): Sort {
  return { column, isDescending: sort.column === column && !sort.isDescending }
}
