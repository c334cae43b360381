import { useTranslation } from 'react-i18next'
import { type Contingency, matrixOf } from '@domain/agreement/events/contingency'
import { unmatched } from '@domain/agreement/events/easy-diag'
import { ScrollRegion } from '@renderer/components/scroll-region'
import styles from '../figures/figures.module.css'
import { PlainTable } from '../figures/plain-table'
import { useNames } from '../names'
import { Part } from '../part'
import type { EventOpening } from './use-event-opening'

interface ConfusionTableProps {
  readonly table: Contingency
  readonly a: string
  readonly b: string
  readonly opening: EventOpening
}

/** What one rater called what the other called otherwise, or did not mark; what both called alike stands on the diagonal. */
export function ConfusionTable({ table, a, b, opening }: ConfusionTableProps) {
  const { t } = useTranslation('agreement')
  const { codeName } = useNames()
  const names = table.labels.map((label) => (label === unmatched ? t('events.confusion.unmatched') : codeName(label)))
  const codesAt = (...places: readonly number[]): readonly string[] =>
    places.flatMap((place) => table.labels[place] ?? []).filter((label) => label !== unmatched)
  if (table.cells.length === 0) return null
  return (
    <Part title={t('events.confusion.title')} help={t('events.confusion.help', { a, b })} level={2}>
      <ScrollRegion label={t('events.confusion.title')} className={styles['scroll']}>
        <PlainTable
          label={t('events.confusion.title')}
          rowsAre={t('events.code')}
          columns={names}
          rows={matrixOf(table).map((counts, row) => ({
            key: table.labels[row] ?? '',
            name: names[row],
            cells: counts.map((count, column) =>
              count === 0
                ? 0
                : {
                    ...opening({ explains: 'event.confusion', text: String(count), codes: codesAt(row, column) }),
                    isStrong: row === column,
                  },
            ),
          }))}
        />
      </ScrollRegion>
    </Part>
  )
}
