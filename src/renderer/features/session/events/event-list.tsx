import { useCallback, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { EmptyState } from '@renderer/components/empty-state'
import type { Clock } from '@renderer/features/session/clock'
import { EventEditor } from '@renderer/features/session/events/event-editor'
import { type EventFilter, isFiltering, noFilter } from '@renderer/features/session/events/event-filter'
import { EventFilters } from '@renderer/features/session/events/event-filters'
import { EventHeader } from '@renderer/features/session/events/event-header'
import type { Sort } from '@renderer/features/session/events/event-order'
import { EventRow } from '@renderer/features/session/events/event-row'
import type { EventRows } from '@renderer/features/session/events/event-rows'
import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { listAction, movedIndex, type MoveKind } from '@renderer/features/session/events/list-keys'
import { allIds, idsBetween } from '@renderer/features/session/events/list-selection'
import { PlayheadMark } from '@renderer/features/session/events/playhead-mark'
import { type RowHeights, scrollShowing, topOf, totalHeight } from '@renderer/features/session/events/row-window'
import { SelectionBar } from '@renderer/features/session/events/selection-bar'
import { useEventRows } from '@renderer/features/session/events/use-event-rows'
import { useShownRows } from '@renderer/features/session/events/use-shown-rows'
import { eventTexts } from '@renderer/features/session/timeline/event-label'
import { isMac, pressedCommand } from '@renderer/lib/chord'
import styles from './event-list.module.css'

export interface EventListProps {
  readonly table: EventTable
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  /** The event in hand. */
  readonly selectedId: string | null
  readonly selectedIds: ReadonlySet<string>
  /** Where a range that is selected next begins. */
  readonly anchorId: string | null
  /** Where a stretch of time to select in begins; null before that was said. */
  readonly hereMs: number | null
  readonly language: Language
  readonly readOnly: boolean
  readonly clock: Clock
  readonly onSelect: (id: string | null) => void
  readonly onJump: (event: Event) => void
  readonly onEdit: (event: Event, edit: EventEdit) => void
  readonly editing: ListEditing
  /** Ids of the events that differ from the rating they are compared with; null without one. */
  readonly differing: ReadonlySet<string> | null
}

const rowPx = 26
const editorPx = 132
const headerPx = 26
const none: ReadonlySet<string> = new Set()
const byTime: Sort = { column: 'start', isDescending: false }

/** The rating's events as a list: to look through, filter, sort, jump to and correct, all by keys. */
export function EventList(props: EventListProps) {
  const { table, instrument, participants, selectedId, selectedIds, language, readOnly, clock } = props
  const { t } = useTranslation('events')
  const [chosenFilter, setFilter] = useState<EventFilter>(noFilter)
  const [sort, setSort] = useState<Sort>(byTime)
  const [editingId, setEditingId] = useState<string | null>(null)
  /** The row that keys have gone to without selecting it, or null. */
  const [cursorId, setCursorId] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const rowIds = useId()
  const differing = props.differing ?? none
  const filter = useMemo(
    () => (props.differing === null ? { ...chosenFilter, differing: false } : chosenFilter),
    [chosenFilter, props.differing],
  )
  const rows = useEventRows({ table, instrument, participants, language, filter, differing, sort })
  const texts = useMemo(() => eventTexts(instrument, participants, language), [instrument, participants, language])
  const codes = useMemo(() => new Map(instrument.codes.map((code) => [code.id, code])), [instrument])

  const editing = editingId === null || editingId !== selectedId || readOnly ? undefined : table.get(editingId)
  const tallIndex = editing === undefined ? -1 : rows.indexOf(editing.id)
  const heights = useMemo<RowHeights>(() => ({ rowPx, tallIndex, tallPx: rowPx + editorPx }), [tallIndex])
  const [from, to] = useShownRows(scroller, heights, rows.size)
  const selectedIndex = selectedId === null ? -1 : rows.indexOf(selectedId)

  const activeId = cursorId ?? selectedId
  const activeIndex = cursorId === null ? selectedIndex : rows.indexOf(cursorId)

  const show = (index: number): void => {
    const element = scroller.current
    if (element === null || index === -1) return
    element.scrollTop = scrollShowing(heights, index, element.scrollTop, element.clientHeight - headerPx)
  }
  // Only a new selection scrolls: rows that come and go above it while coding must not.
  const shownFor = useRef('')
  useLayoutEffect(() => {
    const wanted = `${selectedId} ${editing?.id}`
    if (selectedIndex === -1 || shownFor.current === wanted) return
    shownFor.current = wanted
    show(selectedIndex)
  })

  const stopEditing = (): void => {
    setEditingId(null)
    grid.current?.focus()
  }
  const remove = (event: Event): void => {
    const index = rows.indexOf(event.id)
    const neighbour = rows.at(index + 1) ?? rows.at(index - 1)
    props.onEdit(event, { kind: 'delete' })
    if (table.get(event.id) === undefined) props.onSelect(neighbour?.id ?? null)
  }
  const removeSelected = (): void => {
    const selected = rows.at(selectedIndex)
    if (selectedIds.size > 1) props.editing.change({ kind: 'delete' })
    else if (selected !== undefined) remove(selected)
  }
  const goTo = (index: number, kind: MoveKind): void => {
    const id = rows.at(index)?.id
    if (id === undefined) return
    setCursorId(kind === 'look' ? id : null)
    show(index)
    if (kind === 'choose') props.onSelect(id)
    else if (kind === 'extend') {
      const anchorIndex = props.anchorId === null ? -1 : rows.indexOf(props.anchorId)
      const start = anchorIndex === -1 ? Math.max(0, activeIndex) : anchorIndex
      props.editing.selectMany(idsBetween(rows, start, index), id, rows.at(start)?.id)
    }
  }
  const toggle = (id: string): void => {
    setCursorId(id)
    props.editing.toggle(id)
  }
  const handleKeyDown = (press: React.KeyboardEvent): void => {
    if (press.target !== press.currentTarget) return
    const key = listAction(pressedCommand(press, ['list']))
    if (key === undefined) return
    const active = activeIndex === -1 ? undefined : rows.at(activeIndex)
    // Without a row gone to by keys, Space plays as everywhere else.
    if (key === 'toggle' && cursorId === null) return
    if (typeof key === 'object') {
      const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerPx) / rowPx) - 1)
      const start = activeIndex === -1 ? (rows.begunAt(clock.nowMs()) ?? 0) - 1 : activeIndex
      goTo(movedIndex(key.move, start, page, rows.size), key.kind)
    } else if (key === 'all') props.editing.selectMany(allIds(rows), selectedId ?? undefined)
    else if (active === undefined) return
    else if (key === 'toggle' || key === 'pick') toggle(active.id)
    else if (key === 'jump') props.onJump(active)
    else if (!readOnly && key === 'edit') {
      if (selectedId !== null) setEditingId(selectedId)
    } else if (!readOnly) removeSelected()
    press.preventDefault()
    press.stopPropagation()
  }

  const clicked = useRef<RowClick>(null)
  useLayoutEffect(() => {
    clicked.current = (id, press) => {
      if (press.shiftKey) goTo(rows.indexOf(id), 'extend')
      else if (isMac() ? press.metaKey : press.ctrlKey) toggle(id)
      else goTo(rows.indexOf(id), 'choose')
    }
  })
  // The same function for all time: rows are rendered again only when they themselves change.
  const handleRowClick = useCallback<RowClick>((id, press) => clicked.current?.(id, press), [])

  // The bar may come a frame later than the marks.
  const shownIds = useDeferredValue(selectedIds)
  const hiddenCount = useMemo(
    () => (isFiltering(filter) && shownIds.size <= mostCounted ? countHidden(rows, shownIds) : 0),
    [filter, rows, shownIds],
  )
  const shown = eventsBetween(rows, from, to)
  return (
    <section className={styles['list']} aria-label={t('name')}>
      <EventFilters
        filter={filter}
        onFilter={setFilter}
        instrument={instrument}
        participants={participants}
        language={language}
        hasDifferences={props.differing !== null}
        count={rows.size}
        total={table.size}
      />
      {rows.size === 0 ? (
        <Nothing isFiltered={isFiltering(filter)} onClear={() => setFilter(noFilter)} />
      ) : (
        <div ref={scroller} className={styles['scroller']}>
          <div
            ref={grid}
            className={styles['grid']}
            role="grid"
            aria-label={t('name')}
            aria-rowcount={rows.size + 1}
            aria-colcount={7}
            aria-readonly={readOnly}
            aria-multiselectable
            aria-activedescendant={activeIndex >= from && activeIndex < to ? `${rowIds}${activeId}` : undefined}
            tabIndex={0}
            onBlur={() => setCursorId(null)}
            onKeyDown={handleKeyDown}
          >
            <EventHeader sort={sort} onSort={setSort} />
            {/* Beside the rows and not around them: a row more must not lay out all the others anew. */}
            <div className={styles['sizer']} role="presentation" style={{ height: totalHeight(heights, rows.size) }} />
            <div className={styles['body']} role="rowgroup">
              <PlayheadMark rows={rows} clock={clock} heights={heights} />
              {shown.map(({ event, index }) => (
                <EventRow
                  key={event.id}
                  id={`${rowIds}${event.id}`}
                  event={event}
                  code={codes.get(event.code)}
                  texts={texts}
                  index={index}
                  top={topOf(heights, index)}
                  isSelected={selectedIds.has(event.id)}
                  isInHand={event.id === selectedId}
                  isActive={event.id === cursorId}
                  canEdit={!readOnly}
                  onClick={handleRowClick}
                  onJump={props.onJump}
                  onStartEdit={setEditingId}
                />
              ))}
            </div>
          </div>
          {editing !== undefined && tallIndex !== -1 && (
            <EventEditor
              key={editing.id}
              event={editing}
              instrument={instrument}
              participants={participants}
              language={language}
              top={headerPx + topOf(heights, tallIndex) + rowPx}
              height={editorPx}
              onEdit={(edit) => props.onEdit(table.get(editing.id) ?? editing, edit)}
              onDelete={() => {
                remove(editing)
                stopEditing()
              }}
              onClose={stopEditing}
            />
          )}
        </div>
      )}
      {!readOnly && table.size > 0 && (
        <SelectionBar
          table={table}
          instrument={instrument}
          participants={participants}
          language={language}
          selectedIds={shownIds}
          hiddenCount={hiddenCount}
          durationMs={clock.durationMs}
          hereMs={props.hereMs}
          editing={props.editing}
        />
      )}
    </section>
  )
}

type RowClick = (id: string, press: Pick<React.MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void

/** Of more selected events it is not said how many are hidden. */
const mostCounted = 2000

function countHidden(rows: EventRows, ids: ReadonlySet<string>): number {
  let count = 0
  for (const id of ids) if (rows.indexOf(id) === -1) count += 1
  return count
}

function eventsBetween(
  rows: EventRows,
  from: number,
  to: number,
): readonly { readonly event: Event; readonly index: number }[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset).flatMap((index) => {
    const event = rows.at(index)
    return event === undefined ? [] : [{ event, index }]
  })
}

function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('events')
  if (!isFiltered) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  return (
    <EmptyState
      title={t('noMatch.title')}
      actions={
        <button type="button" className={styles['clear']} onClick={onClear}>
          {t('filter.clear')}
        </button>
      }
    >
      {t('noMatch.text')}
    </EmptyState>
  )
}
