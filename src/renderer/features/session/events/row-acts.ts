import type { EventEdit } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import type { EventTable } from '@domain/coding/event-table'
import type { Clock } from '@renderer/features/session/clock'
import type { EventRows } from '@renderer/features/session/events/event-rows'
import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { listAction, movedIndex, type MoveKind } from '@renderer/features/session/events/list-keys'
import { allIds, idsBetween } from '@renderer/features/session/events/list-selection'
import { isModDown, pressedCommand } from '@renderer/lib/chord'

/** What the list was given, as far as keys and clicks act on it. */
export interface ActedOn {
  readonly table: EventTable
  readonly rows: EventRows
  /** The event in hand. */
  readonly selectedId: string | null
  readonly selectedIds: ReadonlySet<string>
  /** Where a range that is selected next begins. */
  readonly anchorId: string | null
  readonly readOnly: boolean
  readonly clock: Clock
  readonly onSelect: (id: string | null) => void
  readonly onJump: (event: Event) => void
  readonly onEdit: (event: Event, edit: EventEdit) => void
  readonly editing: ListEditing
}

/** What the list itself keeps of where the keys are. */
interface ListPlace {
  /** The row that keys have gone to without selecting it, or null. */
  readonly cursorId: string | null
  readonly onCursor: (id: string | null) => void
  /** Brings a row on screen. */
  readonly onShow: (index: number) => void
  readonly onStartEdit: (id: string) => void
  /** How many rows a page has. */
  readonly pageRows: () => number
}

export type RowClick = (id: string, press: Pick<React.MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void

/** Where the event in hand stands, and where the keys are; -1 for nowhere. */
export function placesIn({ rows, selectedId }: Pick<ActedOn, 'rows' | 'selectedId'>, cursorId: string | null) {
  const selectedIndex = selectedId === null ? -1 : rows.indexOf(selectedId)
  return { selectedIndex, activeIndex: cursorId === null ? selectedIndex : rows.indexOf(cursorId) }
}

/** What keys and clicks do with the rows that are shown now. */
export function rowActs(given: ActedOn, { cursorId, onCursor, onShow, onStartEdit, pageRows }: ListPlace) {
  const { table, rows, selectedId, selectedIds, anchorId, readOnly, clock, editing } = given
  const { selectedIndex, activeIndex } = placesIn(given, cursorId)

  const remove = (event: Event): void => {
    const index = rows.indexOf(event.id)
    const neighbour = rows.at(index + 1) ?? rows.at(index - 1)
    given.onEdit(event, { kind: 'delete' })
    if (table.get(event.id) === undefined) given.onSelect(neighbour?.id ?? null)
  }
  const removeSelected = (): void => {
    const selected = rows.at(selectedIndex)
    if (selectedIds.size > 1) editing.change({ kind: 'delete' })
    else if (selected !== undefined) remove(selected)
  }
  const goTo = (index: number, kind: MoveKind): void => {
    const id = rows.at(index)?.id
    if (id === undefined) return
    onCursor(kind === 'look' ? id : null)
    onShow(index)
    if (kind === 'choose') given.onSelect(id)
    else if (kind === 'extend') {
      const anchorIndex = anchorId === null ? -1 : rows.indexOf(anchorId)
      const start = anchorIndex === -1 ? Math.max(0, activeIndex) : anchorIndex
      editing.selectMany(idsBetween(rows, start, index), id, rows.at(start)?.id)
    }
  }
  const toggle = (id: string): void => {
    onCursor(id)
    editing.toggle(id)
  }
  const click: RowClick = (id, press) => {
    if (press.shiftKey) goTo(rows.indexOf(id), 'extend')
    else if (isModDown(press)) toggle(id)
    else goTo(rows.indexOf(id), 'choose')
  }
  const handleKeyDown = (press: React.KeyboardEvent): void => {
    if (press.target !== press.currentTarget) return
    const key = listAction(pressedCommand(press, ['list']))
    if (key === undefined) return
    const active = activeIndex === -1 ? undefined : rows.at(activeIndex)
    // Without a row gone to by keys, Space plays as everywhere else.
    if (key === 'toggle' && cursorId === null) return
    if (typeof key === 'object') {
      const start = activeIndex === -1 ? (rows.begunAt(clock.nowMs()) ?? 0) - 1 : activeIndex
      goTo(movedIndex(key.move, start, pageRows(), rows.size), key.kind)
    } else if (key === 'all') editing.selectMany(allIds(rows), selectedId ?? undefined)
    else if (active === undefined) return
    else if (key === 'toggle' || key === 'pick') toggle(active.id)
    else if (key === 'jump') given.onJump(active)
    else if (!readOnly && key === 'edit') {
      if (selectedId !== null) onStartEdit(selectedId)
    } else if (!readOnly) removeSelected()
    press.preventDefault()
    press.stopPropagation()
  }
  return { remove, click, handleKeyDown }
}
