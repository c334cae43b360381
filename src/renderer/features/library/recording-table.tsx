import type { ReactNode } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'
import { formatClockShort } from '@domain/time/clock'
import type { Input } from '@contract/contract'
import type { RecordingLine } from '@contract/calls/recordings'
import { type DataColumn, DataTable } from '@renderer/components/data-table'
import { dateText, isoToday } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { isDueSoon } from './delete-by'
import { RatingState } from './rating-state'
import styles from './library.module.css'

type Asking = Input<'recordings.list'>

interface RecordingTableProps {
  readonly rows: readonly RecordingLine[]
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
  readonly selectedId: string | null
  readonly onSelect: (id: string | null) => void
  readonly onOpen: (id: string) => void
  readonly empty: ReactNode
}

const sortable = ['title', 'date', 'group', 'status', 'order'] as const

export function RecordingTable({ rows, asking, onAsk, selectedId, onSelect, onOpen, empty }: RecordingTableProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const today = isoToday()
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      idOf={({ id }) => id}
      empty={empty}
      sort={{ column: asking.sort, direction: asking.descending ? 'descending' : 'ascending' }}
      onSort={({ column, direction }) => {
        const sort = sortable.find((id) => id === column)
        if (sort !== undefined) onAsk({ ...asking, sort, descending: direction === 'descending' })
      }}
      selectedId={selectedId}
      onSelect={onSelect}
      onOpen={onOpen}
      autoFocus
      columns={[
        {
          id: 'title',
          label: t('column.title'),
          isRowHeader: true,
          isSortable: true,
          share: 3,
          cell: (row) => (
            <>
              <span className={styles['rowTitle']}>{row.title}</span>
              {row.missingMedia > 0 && <span className={styles['bad']}>{t('mediaMissing')}</span>}
              {isDueSoon(row.deleteBy, today) && row.deleteBy !== null && (
                <span className={styles['warn']}>{t('deleteBy', { date: dateText(row.deleteBy, language) })}</span>
              )}
            </>
          ),
        },
        {
          id: 'date',
          label: t('column.date'),
          isSortable: true,
          width: 120,
          cell: (row) => (row.date === null ? '' : dateText(row.date, language)),
        },
        { id: 'group', label: t('column.group'), isSortable: true, share: 1, cell: (row) => row.group },
        { id: 'number', label: t('column.number'), width: 80, cell: (row) => row.sessionNumber ?? '' },
        {
          id: 'length',
          label: t('column.length'),
          width: 90,
          cell: (row) => <span className={styles['time']}>{formatClockShort(row.durationMs)}</span>,
        },
        ...(rows.some(({ assignment }) => assignment !== null) ? [assignedColumn(t, language)] : []),
        {
          id: 'status',
          label: t('column.status'),
          isSortable: true,
          share: 2,
          cell: (row) => <RatingState rating={row.myRating} />,
        },
      ]}
    />
  )
}

/** The place in the own order of work, and the day by which it should be submitted. */
function assignedColumn(t: TFunction<'library'>, language: Language): DataColumn<RecordingLine> {
  return {
    id: 'order',
    label: t('column.assigned'),
    isSortable: true,
    share: 1,
    cell: ({ assignment }) =>
      assignment === null ? (
        ''
      ) : (
        <span className={assignment.isOverdue ? styles['warn'] : undefined}>
          {t('assigned.place', { place: assignment.place })}
          {assignment.dueDate !== null &&
            ` · ${t(assignment.isOverdue ? 'assigned.overdue' : 'assigned.due', { date: dateText(assignment.dueDate, language) })}`}
        </span>
      ),
  }
}
