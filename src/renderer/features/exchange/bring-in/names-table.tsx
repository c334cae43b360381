import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameIn } from '@domain/exchange/names-in'
import { DataTable } from '@renderer/components/data-table'
import { tableHeight } from './table-height'
import styles from './bring-in.module.css'

interface NamesTableProps {
  readonly label: string
  readonly names: readonly NameIn[]
  /** Heading of the names' column. */
  readonly nameLabel: string
  readonly meaningLabel: string
  /** What it means here, to be chosen. */
  readonly meaning: (name: NameIn) => ReactNode
}

/** Names of a file, each with how much stands under it and what it means here. */
export function NamesTable({ label, names, nameLabel, meaningLabel, meaning }: NamesTableProps) {
  const { t } = useTranslation('imports')
  return (
    <div className={styles['table']} style={{ height: tableHeight(names.length, 40) }}>
      <DataTable
        label={label}
        rows={names}
        idOf={({ name }) => name}
        rowHeight={40}
        empty={<p className={styles['soft']}>{t('noNames')}</p>}
        columns={[
          {
            id: 'name',
            label: nameLabel,
            isRowHeader: true,
            share: 3,
            cell: ({ name, detail }) => (
              <span className={styles['name']} title={detail === '' ? name : `${name}\n${detail}`}>
                <strong>{name === '' ? t('nameless') : name}</strong>
                {detail !== '' && <small className={styles['soft']}>{detail}</small>}
              </span>
            ),
          },
          { id: 'count', label: t('amount'), width: 90, cell: ({ count }) => count },
          { id: 'meaning', label: meaningLabel, share: 4, cell: meaning },
        ]}
      />
    </div>
  )
}
