// @vitest-environment happy-dom
import { act, useEffect, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EventEdit, editEvent } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import type { CopyTarget } from '@domain/coding/editing/copy'
import type { ManyEdit } from '@domain/coding/editing/many'
import type { SelectRule } from '@domain/coding/editing/rule'
import type { Shift } from '@domain/time/shift'
import type { Instrument } from '@domain/instrument/instrument'
import type { ListEditing } from '@renderer/features/session/events/list-editing'
import { EventList } from '@renderer/features/session/events/event-list'
import {
  type Chosen,
  chosen as choosing,
  chosenMany,
  nothingChosen,
  toggled,
} from '@renderer/features/session/store/selection'
import { startTexts } from '@renderer/lib/i18n'
import shipped from '@resources/instruments/mbt-g-aqs.json'

// The file is checked against its schema where it is read by the app.
const instrument = shipped as unknown as Instrument
const people = [
  { id: 't', recordingId: 'r', position: 0, pseudonym: 'T1', role: 'therapist' },
  { id: 'p', recordingId: 'r', position: 1, pseudonym: 'P1', role: 'member' },
] as const
const shownHeight = 400

const event = (index: number, more: Partial<Event> = {}): Event => ({
  id: `e${String(index).padStart(4, '0')}`,
  ratingId: 'r',
  code: index % 2 === 0 ? 'warmth' : 'exploration',
  kind: 'point',
  subjectId: null,
  startMs: index * 1000,
  endMs: null,
  modifiers: [],
  note: '',
  reactionOffsetMs: 0,
  ...more,
})

const surroundings = {
  codes: new Map(instrument.codes.map((code) => [code.id, code])),
  participantIds: new Set(people.map(({ id }) => id)),
  durationMs: 3_600_000,
}

let table: EventTable
let now: number
let timeListeners: Set<(ms: number) => void>
const jumped = vi.fn<(event: Event) => void>()
const changed = vi.fn<(edit: ManyEdit) => void>()
const copied = vi.fn<(target: CopyTarget) => void>()
const moved = vi.fn<(shift: Shift) => void>()
const ruled = vi.fn<(rule: SelectRule) => void>()
const edited = vi.fn<(event: Event, edit: EventEdit) => void>()
let root: Root
let home: HTMLElement
let select: (id: string | null) => void
const ready: HarnessProps['onReady'] = (given) => {
  select = given
}

interface HarnessProps {
  readonly readOnly: boolean
  readonly onReady: (select: (id: string | null) => void) => void
}

function Harness({ readOnly, onReady }: HarnessProps) {
  const [chosen, choose] = useState<Chosen>(nothingChosen)
  const selectedId = chosen.hand?.eventId ?? null
  const setSelectedId = (id: string | null): void => choose(id === null ? nothingChosen : choosing(id, 'taken'))
  useEffect(() => onReady((id) => choose(id === null ? nothingChosen : choosing(id, 'taken'))), [onReady])
  const [editing] = useState<ListEditing>(() => ({
    toggle: (id) => choose((present) => toggled(present, id)),
    selectMany: (ids, handId, anchorId) => choose(chosenMany(ids, handId, anchorId)),
    selectRule: ruled,
    change: (edit) => {
      changed(edit)
      return true
    },
    copy: copied,
    moveBy: moved,
    split: () => undefined,
    join: () => undefined,
    fill: () => undefined,
  }))
  const [clock] = useState(() => ({
    durationMs: 3_600_000,
    nowMs: () => now,
    subscribe: (listener: (ms: number) => void) => {
      timeListeners.add(listener)
      return () => timeListeners.delete(listener)
    },
    seekTo: () => undefined,
  }))
  return (
    <EventList
      table={table}
      instrument={instrument}
      participants={people}
      selectedId={selectedId}
      selectedIds={chosen.selection}
      anchorId={chosen.anchorId}
      editing={editing}
      language="en"
      readOnly={readOnly}
      differing={null}
      clock={clock}
      onSelect={setSelectedId}
      onJump={jumped}
      onEdit={(of, edit) => {
        edited(of, edit)
        const result = editEvent(of, edit, surroundings)
        if ('changes' in result) table.apply(result.changes)
      }}
    />
  )
}

async function show(events: readonly Event[], readOnly = false): Promise<void> {
  table = new EventTable(events)
  await act(async () => root.render(<Harness readOnly={readOnly} onReady={ready} />))
}

const element = (selector: string): HTMLInputElement => {
  const found = home.querySelector<HTMLInputElement>(selector)
  if (found === null) throw new Error(`There is no ${selector}.`)
  return found
}
const grid = (): HTMLElement => element('[role="grid"]')
const selectedTime = (): string | undefined =>
  home.querySelector('[aria-selected="true"] [role="gridcell"]')?.textContent
const rowCount = (): number => home.querySelectorAll('[role="row"][aria-selected]').length

async function press(
  code: string,
  on: Element = grid(),
  key = code,
  held: Readonly<{ shiftKey?: boolean; ctrlKey?: boolean }> = {},
): Promise<void> {
  await act(async () =>
    on.dispatchEvent(new KeyboardEvent('keydown', { code, key, ...held, bubbles: true, cancelable: true })),
  )
}

const shift = { shiftKey: true }
const ctrl = { ctrlKey: true }
const selectedTimes = (): readonly (string | null)[] =>
  [...home.querySelectorAll('[aria-selected="true"]')].map((row) => row.children[0]?.textContent ?? null)
const button = (name: string): HTMLElement => {
  const found = [...home.querySelectorAll<HTMLElement>('section button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  )
  if (found === undefined) throw new Error(`There is no button ${name}.`)
  return found
}

async function write(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus()
    // React listens for the value that the browser itself set, not for one that a script did.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new window.Event('input', { bubbles: true }))
  })
}

beforeAll(async () => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    requestIdleCallback: (work: () => void) => setTimeout(work, 0),
    cancelIdleCallback: (handle: number) => clearTimeout(handle),
  })
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => shownHeight })
  await startTexts('en')
})

beforeEach(() => {
  now = 0
  timeListeners = new Set()
  jumped.mockClear()
  for (const mock of [edited, changed, copied, moved, ruled]) mock.mockClear()
  home = document.createElement('div')
  document.body.append(home)
  root = createRoot(home)
})

afterEach(async () => {
  await act(async () => root.unmount())
  home.remove()
})

describe('event list', () => {
  it('renders only the rows on screen and says how many there are', async () => {
    await show(Array.from({ length: 2000 }, (_, index) => event(index)))
    expect(rowCount()).toBeGreaterThan(10)
    expect(rowCount()).toBeLessThan(60)
    expect(grid().getAttribute('aria-rowcount')).toBe('2001')
    expect(element('output').textContent).toBe('2,000 events')
  })

  it('moves by arrows, pages, Home and End', async () => {
    await show(Array.from({ length: 100 }, (_, index) => event(index)))
    await press('Home')
    expect(selectedTime()).toBe('0:00:00.000')
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowUp')
    expect(selectedTime()).toBe('0:00:01.000')
    await press('PageDown')
    expect(selectedTime()).toBe('0:00:14.000')
    await press('PageUp')
    expect(selectedTime()).toBe('0:00:01.000')
    await press('End')
    expect(grid().getAttribute('aria-activedescendant')).toBeNull()
    await act(async () => element('[role="grid"]').parentElement?.dispatchEvent(new window.Event('scroll')))
    expect(selectedTime()).toBe('0:01:39.000')
    await press('ArrowDown')
    expect(selectedTime()).toBe('0:01:39.000')
  })

  it('begins where the playhead is when nothing is selected', async () => {
    now = 5500
    await show(Array.from({ length: 20 }, (_, index) => event(index)))
    await press('ArrowDown')
    expect(selectedTime()).toBe('0:00:06.000')
  })

  it('jumps with Enter and with a double click', async () => {
    await show([event(0), event(1)])
    await press('End')
    await press('Enter')
    expect(jumped).toHaveBeenLastCalledWith(event(1))
    await act(async () =>
      element('[role="row"][aria-selected="false"]').dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
    )
    expect(jumped).toHaveBeenLastCalledWith(event(0))
  })

  it('deletes with Delete and selects the neighbour', async () => {
    await show([event(0), event(1), event(2)])
    await press('Home')
    await press('ArrowDown')
    await press('Delete')
    expect(edited).toHaveBeenCalledExactlyOnceWith(event(1), { kind: 'delete' })
    expect(selectedTime()).toBe('0:00:02.000')
  })

  it('edits the start with F2 and Enter, and gives the focus back', async () => {
    await show([event(3), event(5)])
    await press('Home')
    await press('F2')
    const start = element('fieldset input')
    await write(start, '0:00:04.5')
    await press('Enter', start)
    expect(edited).toHaveBeenCalledExactlyOnceWith(event(3), { kind: 'start', atMs: 4500 })
    expect(home.querySelector('fieldset')).toBeNull()
    expect(document.activeElement).toBe(grid())
  })

  it('throws away with Escape what was being written', async () => {
    await show([event(3)])
    await press('Home')
    await press('F2')
    const start = element('fieldset input')
    await write(start, '0:00:09')
    await press('Escape', start)
    expect(edited).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(grid())
  })

  it('says so when a time cannot be read, and leaves the event as it is', async () => {
    await show([event(3)])
    await press('Home')
    await press('F2')
    const start = element('fieldset input')
    await write(start, 'soon')
    expect(start.getAttribute('aria-invalid')).toBe('true')
    expect(element('[role="alert"]').textContent).toContain('0:12:05.250')
    await press('Enter', start)
    expect(edited).not.toHaveBeenCalled()
  })

  it('changes and deletes nothing in a locked rating', async () => {
    await show([event(0)], true)
    await press('Home')
    await press('F2')
    await press('Delete')
    expect(home.querySelector('input:not([type="search"])')).toBeNull()
    expect(edited).not.toHaveBeenCalled()
  })

  it('leaves keys that it does not know to the session', async () => {
    await show([event(0)])
    const heard = vi.fn<() => void>()
    document.body.addEventListener('keydown', heard)
    await press('KeyB')
    await press('ArrowDown')
    document.body.removeEventListener('keydown', heard)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('narrows by text and counts what is left', async () => {
    await show([event(0), event(1, { note: 'the phone' }), event(2)])
    await write(element('input[type="search"]'), 'phone')
    expect(element('output').textContent).toBe('1 of 3')
    expect(rowCount()).toBe(1)
    await act(async () => table.apply([{ table: 'event', before: null, after: event(7, { note: 'another phone' }) }]))
    expect(element('output').textContent).toBe('2 of 4')
  })

  it('sorts by a column, and the other way round', async () => {
    await show([event(0), event(1), event(2)])
    const sortByCode = async (): Promise<void> =>
      act(async () =>
        [...home.querySelectorAll<HTMLElement>('[role="columnheader"] button')]
          .find(({ textContent }) => textContent?.startsWith('Code'))
          ?.click(),
      )
    await sortByCode()
    const codes = (): (string | null)[] =>
      [...home.querySelectorAll('[role="row"][aria-selected]')].map((row) => row.children[2]?.textContent ?? null)
    expect(codes()).toEqual(['Exploration', 'Warmth', 'Warmth'])
    await sortByCode()
    expect(codes()).toEqual(['Warmth', 'Warmth', 'Exploration'])
    expect(home.querySelectorAll('[aria-sort="descending"]')).toHaveLength(1)
  })

  it('moves the mark of the playhead without rendering', async () => {
    await show(Array.from({ length: 10 }, (_, index) => event(index)))
    now = 4200
    for (const listener of timeListeners) listener(now)
    const mark = [...home.querySelectorAll<HTMLElement>('[aria-hidden="true"]')].find(({ style }) =>
      style.transform.includes('104px'),
    )
    expect(mark?.hidden).toBe(false)
  })

  it('says what to do when there are no events, and when none fits', async () => {
    await show([])
    expect(home.textContent).toContain('press the key of a code')
    await act(async () => table.apply([{ table: 'event', before: null, after: event(1) }]))
    await write(element('input[type="search"]'), 'nothing like it')
    expect(home.textContent).toContain('No event fits')
  })

  it('follows a selection made elsewhere', async () => {
    await show(Array.from({ length: 500 }, (_, index) => event(index)))
    await act(async () => select('e0400'))
    expect(grid().parentElement?.scrollTop).toBeGreaterThan(9000)
  })

  it('selects a range with Shift, from where it began', async () => {
    await show([event(0), event(1), event(2), event(3)])
    await press('Home')
    await press('ArrowDown')
    await press('ArrowDown', grid(), 'ArrowDown', shift)
    await press('ArrowDown', grid(), 'ArrowDown', shift)
    expect(selectedTimes()).toEqual(['0:00:01.000', '0:00:02.000', '0:00:03.000'])
    await press('Home', grid(), 'Home', shift)
    expect(selectedTimes()).toEqual(['0:00:00.000', '0:00:01.000'])
    await press('ArrowDown')
    expect(selectedTimes()).toEqual(['0:00:01.000'])
    expect(grid().getAttribute('aria-multiselectable')).toBe('true')
  })

  it('picks rows one by one with Ctrl, arrows and Space, and leaves Space alone otherwise', async () => {
    await show([event(0), event(1), event(2)])
    const heard = vi.fn<() => void>()
    document.body.addEventListener('keydown', heard)
    await press('Home')
    await press('Space')
    expect(heard).toHaveBeenCalledTimes(1)
    await press('ArrowDown', grid(), 'ArrowDown', ctrl)
    await press('ArrowDown', grid(), 'ArrowDown', ctrl)
    expect(selectedTimes()).toEqual(['0:00:00.000'])
    await press('Space')
    expect(selectedTimes()).toEqual(['0:00:00.000', '0:00:02.000'])
    await press('Space')
    expect(selectedTimes()).toEqual(['0:00:00.000'])
    document.body.removeEventListener('keydown', heard)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('selects with Shift and Ctrl and the mouse', async () => {
    await show([event(0), event(1), event(2), event(3)])
    const click = async (index: number, held: object = {}): Promise<void> => {
      const row = [...home.querySelectorAll('[role="row"][aria-selected]')][index]
      await act(async () => void row?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...held })))
    }
    await click(0)
    await click(2, shift)
    expect(selectedTimes()).toHaveLength(3)
    await click(1, ctrl)
    expect(selectedTimes()).toEqual(['0:00:00.000', '0:00:02.000'])
  })

  it('selects all that it shows, counts them, and changes them together', async () => {
    await show([event(0), event(1, { note: 'phone' }), event(2, { note: 'phone' })])
    await write(element('input[type="search"]'), 'phone')
    await press('KeyA', grid(), 'a', ctrl)
    expect(home.textContent).toContain('2 selected')
    await press('Delete')
    expect(changed).toHaveBeenLastCalledWith({ kind: 'delete' })
    expect(edited).not.toHaveBeenCalled()
    await write(element('input[type="search"]'), 'nothing')
    expect(home.textContent).toContain('(2 not shown)')
  })

  it('moves what is selected by a time or by frames, and says what it cannot read', async () => {
    await show([event(0)])
    await press('Home')
    const field = element('section form input')
    await write(field, '-0:01.5')
    await act(async () => button('Move').click())
    expect(moved).toHaveBeenLastCalledWith({ kind: 'ms', ms: -1500 })
    await write(field, '2f')
    await act(async () => button('Move').click())
    expect(moved).toHaveBeenLastCalledWith({ kind: 'frames', frames: 2 })
    await write(field, 'later')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(element('form [role="alert"]').textContent).toContain('-3f')
  })

  it('selects by rule', async () => {
    await show([event(0)])
    await act(async () => button('Select…').click())
    await act(async () => button('Select').click())
    expect(ruled).toHaveBeenCalledExactlyOnceWith({
      codes: null,
      subjectIds: null,
      modifiers: [],
      fromMs: 0,
      toMs: 3_600_000,
    })
  })
})
