import { useTranslation } from 'react-i18next'
import type { TableView } from '@domain/exchange/tables/table-view'
import { ScrollRegion } from '@renderer/components/scroll-region'
import styles from './bring-in.module.css'

/** The first rows of a table as they stand in the file. */
export function TablePreview({ table }: { readonly table: TableView }) {
  const { t } = useTranslation('imports')
  const { columns, rows, rowCount } = table
  return (
    <>
      <h3>{t('columns.preview', { shown: rows.length, count: rowCount })}</h3>
      <ScrollRegion label={t('columns.previewLabel')} className={styles['preview']}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('columns.line')}</th>
              {columns.map(({ heading }, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- headings may be alike, and no column moves
                <th key={place} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {columns.map(({ heading }, place) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={`${place} ${heading}`}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
