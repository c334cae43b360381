import type { PictureTable } from './picture'
import styles from './picture-table.module.css'

/** The figures behind a picture, as they are read out: a name a row, a figure a column. */
export function PictureTableView({ label, table }: { readonly label: string; readonly table: PictureTable }) {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {table.columns.map((column, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place: two raters may have one name
            <th key={place} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ head, cells }, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place: names may stand in several
          <tr key={row}>
            <th scope="row">{head}</th>
            {cells.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
