import type { ReactNode } from 'react'
import styles from '../agreement.module.css'

/** The head over a column of numbers, or of words. */
type Column = string | { readonly words: string }

interface PlainTableProps {
  readonly label: string
  /** What the rows are: the head over their names. Without heads the names say all. */
  readonly rowsAre?: string
  readonly columns: readonly Column[]
  readonly rows: readonly PlainRow[]
  readonly caption?: string
}

export interface PlainRow {
  readonly key: string
  readonly name: ReactNode
  /** One for each column. */
  readonly cells: readonly ReactNode[]
  /** The row that is spoken of. */
  readonly isChosen?: boolean
}

const alignmentOf = (column: Column): string | undefined => (typeof column === 'string' ? styles['number'] : undefined)

/** A table of figures as they are read out: a name a row, a figure a column. */
export function PlainTable({ label, rowsAre, columns, rows, caption }: PlainTableProps) {
  return (
    <table className={styles['plain']} aria-label={label}>
      {caption !== undefined && <caption className={styles['caption']}>{caption}</caption>}
      {rowsAre !== undefined && (
        <thead>
          <tr>
            <th scope="col">{rowsAre}</th>
            {columns.map((column, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <th key={place} scope="col" className={alignmentOf(column)}>
                {typeof column === 'string' ? column : column.words}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ key, name, cells, isChosen = false }) => (
          <tr key={key} className={isChosen ? styles['whole'] : ''}>
            <th scope="row">{name}</th>
            {columns.map((column, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <td key={place} className={alignmentOf(column)}>
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
