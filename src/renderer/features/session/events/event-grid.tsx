import { type ReactNode, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import type { Instrument, Language } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'
import { EventEditor } from '@renderer/features/session/events/event-editor'
import { EventHeader } from '@renderer/features/session/events/event-header'
import type { Sort } from '@renderer/features/session/events/event-order'
import { EventRow } from '@renderer/features/session/events/event-row'
import type { EventRows } from '@renderer/features/session/events/event-rows'
import { PlayheadMark } from '@renderer/features/session/events/playhead-mark'
import { type ActedOn, placesIn, rowActs, type RowClick } from '@renderer/features/session/events/row-acts'
import { type RowHeights, scrollShowing, topOf, totalHeight } from '@renderer/features/session/events/row-window'
import { useShownRows } from '@renderer/features/session/events/use-shown-rows'
import { eventTexts } from '@renderer/features/session/timeline/event-label'
import styles from './event-list.module.css'

interface EventGridProps extends ActedOn {
  readonly instrument: Instrument
  readonly participants: readonly Participant[]
  readonly language: Language
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** Stands in the place of the rows where there are none. */
  readonly empty: ReactNode
}

const rowPx = 26
const editorPx = 132
const headerPx = 26

/** The rows on screen under their header, and the fields of the one that is corrected. */
export function EventGrid(props: EventGridProps) {
  const { table, rows, instrument, participants, language, selectedId, selectedIds, readOnly, clock } = props
  const { t } = useTranslation('events')
  const [editingId, setEditingId] = useState<string | null>(null)
  const [cursorId, setCursorId] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const rowIds = useId()
  const texts = useMemo(() => eventTexts(instrument, participants, language), [instrument, participants, language])
  const codes = useMemo(() => new Map(instrument.codes.map((code) => [code.id, code])), [instrument])

  const editing = editingId === null || editingId !== selectedId || readOnly ? undefined : table.get(editingId)
  const tallIndex = editing === undefined ? -1 : rows.indexOf(editing.id)
  const heights = useMemo<RowHeights>(() => ({ rowPx, tallIndex, tallPx: rowPx + editorPx }), [tallIndex])
  const [from, to] = useShownRows(scroller, heights, rows.size)

  const show = (index: number): void => {
    const element = scroller.current
    if (element === null || index === -1) return
    element.scrollTop = scrollShowing(heights, index, element.scrollTop, element.clientHeight - headerPx)
  }
  const { selectedIndex, activeIndex } = placesIn(props, cursorId)
  const acts = () =>
    rowActs(props, {
      cursorId,
      onCursor: setCursorId,
      onShow: show,
      onStartEdit: setEditingId,
      pageRows: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerPx) / rowPx) - 1),
    })
  // Only a new selection scrolls: rows that come and go above it while coding must not.
  const shownFor = useRef('')
  useLayoutEffect(() => {
    const wanted = `${selectedId} ${editing?.id}`
    if (selectedIndex === -1 || shownFor.current === wanted) return
    shownFor.current = wanted
    show(selectedIndex)
  })
  const clicked = useRef<RowClick>(null)
  useLayoutEffect(() => {
    clicked.current = acts().click
  })
  // The same function for all time: rows are rendered again only when they themselves change.
  const handleRowClick = useCallback<RowClick>((id, press) => clicked.current?.(id, press), [])
  const stopEditing = (): void => {
    setEditingId(null)
    grid.current?.focus()
  }
  if (rows.size === 0) return props.empty
  return (
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
        aria-activedescendant={
          activeIndex >= from && activeIndex < to ? `${rowIds}${cursorId ?? selectedId}` : undefined
        }
        tabIndex={0}
        onBlur={() => setCursorId(null)}
        onKeyDown={(press) => acts().handleKeyDown(press)}
      >
        <EventHeader sort={props.sort} onSort={props.onSort} />
        {/* Beside the rows and not around them: a row more must not lay out all the others anew. */}
        <div className={styles['sizer']} role="presentation" style={{ height: totalHeight(heights, rows.size) }} />
        <div className={styles['body']} role="rowgroup">
          <PlayheadMark rows={rows} clock={clock} heights={heights} />
          {eventsBetween(rows, from, to).map(({ event, index }) => (
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
            acts().remove(editing)
            stopEditing()
          }}
          onClose={stopEditing}
        />
      )}
    </div>
  )
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
