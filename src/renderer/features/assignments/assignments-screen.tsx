import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leadsWork } from '@domain/rating/blinding'
import type { AssignmentLine, Board } from '@contract/calls/assignments'
import { Button } from '@renderer/components/button'
import { DataTable } from '@renderer/components/data-table'
import { DateField } from '@renderer/components/date-field'
import { EmptyState } from '@renderer/components/empty-state'
import { dateText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { useAction, useCall } from '@renderer/lib/queries'
import { HandDialog } from './hand-dialog'
import { PlanDialog } from './plan-dialog'
import { PlanList } from './plan-list'
import { PrintedBoard } from './printed-board'
import { RaterSummary } from './rater-summary'
import { useStateText } from './state-text'
import styles from './assignments.module.css'

interface AssignmentsScreenProps {
  readonly isReadOnly: boolean
  readonly onOpen: (recordingId: string) => void
}

/** Who rates what and how far it is: everything for whoever leads the work, the own list for everybody else. */
export function AssignmentsScreen({ isReadOnly, onOpen }: AssignmentsScreenProps) {
  const { t } = useTranslation('assignments')
  const board = useCall('assignments.board', {}).value
  const people = useCall('people.list', {}).value ?? []
  const study = useCall('study.current', {}).value
  const [shown, setShown] = useState<'plan' | 'hand' | null>(null)
  const me = people.find(({ id }) => id === study?.currentPersonId)
  const mayLead = me !== undefined && leadsWork(me.role)
  if (board === undefined) return null
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <h1>{t('title')}</h1>
        {mayLead && <UndoButtons undo={board.undo} isReadOnly={isReadOnly} />}
        <Button isDisabled={board.lines.length === 0} onPress={() => window.print()}>
          {t('print')}
        </Button>
        {mayLead && (
          <>
            <Button isDisabled={isReadOnly} onPress={() => setShown('hand')}>
              {t('give')}
            </Button>
            <Button variant="primary" isDisabled={isReadOnly} onPress={() => setShown('plan')}>
              {t('plan')}
            </Button>
          </>
        )}
      </div>
      <p className={styles['soft']}>{board.isWhole ? t('help') : t('helpOwn')}</p>
      {board.isWhole && board.lines.length > 0 && <RaterSummary lines={board.lines} />}
      <PlanList plans={board.plans} />
      <BoardTable board={board} mayChange={mayLead && !isReadOnly} ownId={me?.id ?? null} onOpen={onOpen} />
      <PrintedBoard board={board} />
      {shown === 'plan' && <PlanDialog people={people} onClose={() => setShown(null)} />}
      {shown === 'hand' && <HandDialog people={people} onClose={() => setShown(null)} />}
    </div>
  )
}

function UndoButtons({ undo, isReadOnly }: { readonly undo: Board['undo']; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('assignments')
  const back = useAction('assignments.undo')
  const again = useAction('assignments.redo')
  return (
    <>
      <Button isDisabled={isReadOnly || undo.undoLabel === null} onPress={() => void back.run({})}>
        {t('undo')}
      </Button>
      <Button isDisabled={isReadOnly || undo.redoLabel === null} onPress={() => void again.run({})}>
        {t('redo')}
      </Button>
    </>
  )
}

interface BoardTableProps {
  readonly board: Board
  readonly mayChange: boolean
  readonly ownId: string | null
  readonly onOpen: (recordingId: string) => void
}

function BoardTable({ board, mayChange, ownId, onOpen }: BoardTableProps) {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  const stateText = useStateText()
  const remove = useAction('assignments.remove')
  const setDue = useAction('assignments.setDue')
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const selected = board.lines.find(({ id }) => id === selectedId)
  const date = (day: string | null): string => (day === null ? '' : dateText(day, language))
  const openOwn = (line: AssignmentLine | undefined): void => {
    if (line !== undefined && line.personId === ownId) onOpen(line.recordingId)
  }
  return (
    <>
      {selected !== undefined && (
        <div className={styles['buttons']}>
          {selected.personId === ownId && <Button onPress={() => openOwn(selected)}>{t('open')}</Button>}
          {mayChange && (
            <>
              <DateField
                label={t('due')}
                value={selected.dueDate}
                onChange={(dueDate) => void setDue.run({ ids: [selected.id], dueDate })}
              />
              <Button onPress={() => void remove.run({ ids: [selected.id] })}>{t('remove')}</Button>
            </>
          )}
        </div>
      )}
      <div className={styles['table']}>
        <DataTable
          label={t('title')}
          rows={board.lines}
          idOf={({ id }) => id}
          selectedId={selectedId}
          onSelect={setSelectedId}
          onOpen={(id) => openOwn(board.lines.find((line) => line.id === id))}
          empty={<EmptyState title={t('empty')}>{mayChange ? t('emptyLead') : t('emptyOwn')}</EmptyState>}
          columns={[
            {
              id: 'recording',
              label: t('column.recording'),
              isRowHeader: true,
              share: 2,
              cell: (row) => row.recordingTitle,
            },
            { id: 'date', label: t('column.date'), width: 120, cell: (row) => date(row.recordingDate) },
            { id: 'rater', label: t('column.rater'), share: 1, cell: (row) => row.personName },
            { id: 'place', label: t('column.place'), width: 100, cell: (row) => row.position + 1 },
            { id: 'due', label: t('column.due'), width: 120, cell: (row) => date(row.dueDate) },
            {
              id: 'state',
              label: t('column.state'),
              share: 1,
              cell: (row) => <span className={row.isOverdue ? styles['warn'] : undefined}>{stateText(row)}</span>,
            },
          ]}
        />
      </div>
    </>
  )
}
