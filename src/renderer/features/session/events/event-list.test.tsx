// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  element,
  event,
  grid,
  home,
  jumped,
  press,
  reach,
  rowCount,
  selectedTime,
  show,
  table,
  write,
} from '@renderer/features/session/events/shown-event-list'

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
    reach(5500)
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
    reach(4200)
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
})
