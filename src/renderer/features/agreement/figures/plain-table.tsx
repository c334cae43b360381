import { type ReactNode, useState } from 'react'
import styles from './figures.module.css'
import { FigureButton } from './figure-button'
import type { Opening } from './opened'

/** The head over a column of numbers, or of words. */
type Column = string | { readonly words: string }

/** What stands in a cell: a figure that opens, or what is only read. */
export type PlainCell = Opening | ReactNode

function isOpening(cell: PlainCell): cell is Opening {
  return typeof cell === 'object' && cell !== null && 'opens' in cell
}

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
  readonly cells: readonly PlainCell[]
  /** The row that is spoken of. */
  readonly isChosen?: boolean
}

const alignmentOf = (column: Column): string | undefined => (typeof column === 'string' ? styles['number'] : undefined)

/** A table of figures as they are read out: a name a row, a figure a column. Arrow keys go from one figure that opens to the next. */
export function PlainTable({ label, rowsAre, columns, rows, caption }: PlainTableProps) {
  const [at, setAt] = useState<string | null>(null)
  const first = firstOpening(rows)
  const current = at !== null && openingAt(rows, at) ? at : first
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
        {rows.map(({ key, name, cells, isChosen = false }, row) => (
          <tr key={key} className={isChosen ? styles['whole'] : ''}>
            <th scope="row">{name}</th>
            {columns.map((column, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <td key={place} className={alignmentOf(column)}>
                <Cell cell={cells[place]} place={`${row} ${place}`} current={current} onGo={setAt} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly cell: PlainCell
  readonly place: string
  readonly current: string | null
  readonly onGo: (place: string) => void
}

function Cell({ cell, place, current, onGo }: CellProps) {
  if (!isOpening(cell)) return cell
  return <FigureButton opening={cell} walk={{ place, isCurrent: place === current, onGo }} />
}

function firstOpening(rows: readonly PlainRow[]): string | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(isOpening)
    if (column !== -1) return `${row} ${column}`
  }
  return null
}

function openingAt(rows: readonly PlainRow[], place: string): boolean {
  const [row = 0, column = 0] = place.split(' ').map(Number)
  return isOpening(rows[row]?.cells[column])
}
