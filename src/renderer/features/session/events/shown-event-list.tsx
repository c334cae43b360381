import { act, useEffect, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { type EventEdit, editEvent } from '@domain/coding/edit'
import type { Event } from '@domain/coding/event'
import { EventTable } from '@domain/coding/event-table'
import type { CopyTarget } from '@domain/coding/editing/copy'
import type { ManyEdit } from '@domain/coding/editing/many'
import type { SelectRule } from '@domain/coding/editing/rule'
import { madeEvent } from '@domain/coding/made-event'
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

export const event = (index: number, more: Partial<Event> = {}): Event =>
  madeEvent({
    id: `e${String(index).padStart(4, '0')}`,
    code: index % 2 === 0 ? 'warmth' : 'exploration',
    startMs: index * 1000,
    ...more,
  })

const surroundings = {
  codes: new Map(instrument.codes.map((code) => [code.id, code])),
  participantIds: new Set(people.map(({ id }) => id)),
  durationMs: 3_600_000,
}

export let table: EventTable
let now: number
let timeListeners: Set<(ms: number) => void>
export const jumped = vi.fn<(event: Event) => void>()
export const changed = vi.fn<(edit: ManyEdit) => void>()
const copied = vi.fn<(target: CopyTarget) => void>()
export const moved = vi.fn<(shift: Shift) => void>()
export const ruled = vi.fn<(rule: SelectRule) => void>()
export const selectedTo = vi.fn<() => void>()
export const edited = vi.fn<(event: Event, edit: EventEdit) => void>()
let root: Root
export let home: HTMLElement
let select: (id: string | null) => void
const ready: HarnessProps['onReady'] = (given) => {
  select = given
}

interface HarnessProps {
  readonly readOnly: boolean
  readonly onReady: (select: (id: string | null) => void) => void
}

function Harness({ readOnly, onReady }: HarnessProps) {
  const [hereMs, setHereMs] = useState<number | null>(null)
  const [chosen, choose] = useState<Chosen>(nothingChosen)
  const selectedId = chosen.hand?.eventId ?? null
  const setSelectedId = (id: string | null): void => choose(id === null ? nothingChosen : choosing(id, 'taken'))
  useEffect(() => onReady((id) => choose(id === null ? nothingChosen : choosing(id, 'taken'))), [onReady])
  const [editing] = useState<ListEditing>(() => ({
    toggle: (id) => choose((present) => toggled(present, id)),
    selectMany: (ids, handId, anchorId) => choose(chosenMany(ids, handId, anchorId)),
    selectRule: ruled,
    selectFrom: () => setHereMs(now),
    selectTo: selectedTo,
    change: (edit) => {
      changed(edit)
      return true
    },
    copy: copied,
    moveBy: moved,
    split: () => undefined,
    join: () => undefined,
    fill: () => undefined,
    clips: () => undefined,
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
      hereMs={hereMs}
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

export async function show(events: readonly Event[], readOnly = false): Promise<void> {
  table = new EventTable(events)
  await act(async () => root.render(<Harness readOnly={readOnly} onReady={ready} />))
}

export const element = (selector: string): HTMLInputElement => {
  const found = home.querySelector<HTMLInputElement>(selector)
  if (found === null) throw new Error(`There is no ${selector}.`)
  return found
}
export const grid = (): HTMLElement => element('[role="grid"]')
export const selectedTime = (): string | undefined =>
  home.querySelector('[aria-selected="true"] [role="gridcell"]')?.textContent
export const rowCount = (): number => home.querySelectorAll('[role="row"][aria-selected]').length

export async function press(
  code: string,
  on: Element = grid(),
  key = code,
  held: Readonly<{ shiftKey?: boolean; ctrlKey?: boolean }> = {},
): Promise<void> {
  await act(async () =>
    on.dispatchEvent(new KeyboardEvent('keydown', { code, key, ...held, bubbles: true, cancelable: true })),
  )
}

export const shift = { shiftKey: true }
export const ctrl = { ctrlKey: true }
export const selectedTimes = (): readonly (string | null)[] =>
  [...home.querySelectorAll('[aria-selected="true"]')].map((row) => row.children[0]?.textContent ?? null)
export const button = (name: string): HTMLElement => {
  const found = [...home.querySelectorAll<HTMLElement>('section button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  )
  if (found === undefined) throw new Error(`There is no button ${name}.`)
  return found
}

export async function write(input: HTMLInputElement, text: string): Promise<void> {
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
  for (const mock of [edited, changed, copied, moved, ruled, selectedTo]) mock.mockClear()
  home = document.createElement('div')
  document.body.append(home)
  root = createRoot(home)
})

afterEach(async () => {
  await act(async () => root.unmount())
  home.remove()
})

/** Takes an event in hand from outside the list. */
export function selectOutside(id: string): void {
  select(id)
}

/** The film comes to this time, and whoever listens hears of it. */
export function reach(ms: number): void {
  now = ms
  for (const listener of timeListeners) listener(ms)
}
