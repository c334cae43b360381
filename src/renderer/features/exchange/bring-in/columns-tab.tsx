import { useTranslation } from 'react-i18next'
import { columnMeanings, type ColumnMeaning, type TableMap, timeForms } from '@domain/exchange/tables/table-map'
import type { TableView } from '@domain/exchange/tables/table-view'
import { textIn } from '@domain/instrument/language'
import type { ImportLook } from '@contract/calls/imports'
import { DataTable } from '@renderer/components/data-table'
import { NumberField } from '@renderer/components/number-field'
import { Select } from '@renderer/components/select'
import { useLanguage } from '@renderer/lib/language'
import { answerTable, type Choices } from './choices'
import { TablePreview } from './table-preview'
import { tableHeight } from './table-height'
import styles from './bring-in.module.css'

interface ColumnsTabProps {
  readonly table: TableView
  readonly here: ImportLook['here']
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

const none = 'none'
const wide = 'wide'
const noDimension = 'none'
const mostSamples = 4

/** What each column of a table says, how its times are written, and the first rows to look at. */
export function ColumnsTab({ table, here, choices, onChoose }: ColumnsTabProps) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const said: TableMap = choices.map?.table ?? {}
  const setColumn = (heading: string, meaning: ColumnMeaning | null): void =>
    onChoose(answerTable(choices, { columns: { ...said.columns, [heading]: meaning } }))
  const columns = table.columns.map((column, place) => ({ ...column, place }))
  const isFramed = table.times === 'frames' || table.times === 'clock'
  return (
    <>
      <p className={styles['soft']}>{t('columns.help')}</p>
      <div className={styles['table']} style={{ height: tableHeight(columns.length, 40) }}>
        <DataTable
          label={t('columns.tab')}
          rows={columns}
          idOf={({ place }) => String(place)}
          rowHeight={40}
          empty={<p>{t('columns.none')}</p>}
          columns={[
            { id: 'heading', label: t('columns.heading'), isRowHeader: true, share: 2, cell: ({ heading }) => heading },
            {
              id: 'samples',
              label: t('columns.samples'),
              share: 3,
              cell: ({ place }) => <span className={styles['soft']}>{samplesOf(table, place)}</span>,
            },
            {
              id: 'meaning',
              label: t('columns.meaning'),
              share: 4,
              cell: ({ heading, meaning }) => (
                <>
                  <div className={styles['meaning']}>
                    <Select
                      label={t('columns.means', { heading })}
                      hideLabel
                      value={meaning === null ? none : typeof meaning === 'string' ? meaning : wide}
                      choices={[
                        { id: none, label: t('columns.nothing') },
                        ...columnMeanings.map((id) => ({ id, label: t(`columns.is.${id}`) })),
                        { id: wide, label: t('columns.is.wide') },
                      ]}
                      onChange={(id) => setColumn(heading, meaningFrom(id))}
                    />
                  </div>
                  {meaning !== null && typeof meaning !== 'string' && (
                    <>
                      <div className={styles['number']}>
                        <NumberField
                          label={t('columns.item', { heading })}
                          hideLabel
                          value={meaning.item}
                          min={0}
                          max={999}
                          onChange={(item) => setColumn(heading, { ...meaning, item })}
                        />
                      </div>
                      <div className={styles['dimension']}>
                        <Select
                          label={t('columns.dimension', { heading })}
                          hideLabel
                          value={dimensionOf(meaning.dimension, here)}
                          choices={[
                            { id: noDimension, label: t('columns.onlyDimension') },
                            ...here.dimensions.map(({ id, name }) => ({ id, label: textIn(name, language) })),
                          ]}
                          onChange={(id) => setColumn(heading, { ...meaning, dimension: id === noDimension ? '' : id })}
                        />
                      </div>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </div>
      {table.times !== null && (
        <div className={styles['making']}>
          <Select
            label={t('columns.times')}
            value={table.times}
            choices={timeForms.map((id) => ({ id, label: t(`columns.time.${id}`) }))}
            onChange={(times) => onChoose(answerTable(choices, { times }))}
          />
          {isFramed && (
            <NumberField
              label={t('columns.frameRate')}
              value={said.frameRate ?? null}
              min={1}
              max={1000}
              onChange={(frameRate) => onChoose(answerTable(choices, { frameRate: frameRate ?? undefined }))}
            />
          )}
        </div>
      )}
      <TablePreview table={table} />
    </>
  )
}

function samplesOf({ rows }: TableView, place: number): string {
  const cells = rows.map(({ cells: row }) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, mostSamples).join(' · ')
}

function meaningFrom(id: string): ColumnMeaning | null {
  if (id === wide) return { item: 1, dimension: '' }
  return columnMeanings.find((meaning) => meaning === id) ?? null
}

/** A heading may say the beginning of a dimension's name, in either language. */
function dimensionOf(said: string, { dimensions }: ImportLook['here']): string {
  const wanted = said.trim().toLowerCase()
  if (wanted === '') return noDimension
  const begins = (text: string | undefined) => text?.toLowerCase().startsWith(wanted) === true
  return dimensions.find(({ id, name }) => begins(id) || begins(name.en) || begins(name.nb))?.id ?? noDimension
}
