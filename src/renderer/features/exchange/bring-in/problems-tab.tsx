import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenImport, ImportOutcome } from '@contract/calls/imports'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { problemLine } from './problem-text'
import { tableHeight } from './table-height'
import styles from './bring-in.module.css'

interface ProblemsTabProps {
  readonly file: ChosenImport
  readonly outcome: ImportOutcome
}

const longestCell = 500

/** Everything that does not fit, with its place and the reason, and the same as a table to keep. */
export function ProblemsTab({ file, outcome }: ProblemsTabProps) {
  const { t } = useTranslation('imports')
  const save = useAction('imports.saveReport')
  const lines = useMemo(
    () => outcome.problems.map((problem, index) => ({ ...problemLine(problem, t), id: String(index) })),
    [outcome.problems, t],
  )
  const handleSave = async (): Promise<void> => {
    const isWritten = await save.run({
      token: file.token,
      header: ['place', 'row', 'column', 'value', 'why'].map((part) => t(`report.${part}`)),
      lines: lines.map(({ place, row, column, value, why }) => ({
        place: place.slice(0, longestCell),
        row,
        column: column.slice(0, longestCell),
        value: value.slice(0, longestCell),
        why,
      })),
    })
    if (isWritten === true) showMessage(t('report.saved', { count: lines.length }))
  }
  if (lines.length === 0) return <p className={styles['soft']}>{t('problems.none')}</p>
  return (
    <>
      <div className={styles['all']}>
        <span className={styles['soft']}>
          {outcome.problemCount > lines.length
            ? t('problems.some', { shown: lines.length, count: outcome.problemCount })
            : t('problems.help')}
        </span>
        <Button isPending={save.isRunning} onPress={() => void handleSave()}>
          {t('report.save')}
        </Button>
      </div>
      <div className={styles['table']} style={{ height: tableHeight(lines.length, 32) }}>
        <DataTable
          label={t('problems.tab')}
          rows={lines}
          idOf={({ id }) => id}
          empty={null}
          columns={[
            {
              id: 'place',
              label: t('report.place'),
              isRowHeader: true,
              share: 3,
              cell: ({ place }) => <span title={place}>{place}</span>,
            },
            {
              id: 'value',
              label: t('report.value'),
              share: 3,
              cell: ({ value }) => <span title={value}>{value}</span>,
            },
            { id: 'why', label: t('report.why'), share: 5, cell: ({ why }) => <span title={why}>{why}</span> },
          ]}
        />
      </div>
    </>
  )
}
