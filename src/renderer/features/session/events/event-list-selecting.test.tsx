// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  button,
  changed,
  ctrl,
  edited,
  element,
  event,
  grid,
  home,
  press,
  reach,
  ruled,
  selectOutside,
  selectedTimes,
  selectedTo,
  shift,
  show,
  write,
} from '@renderer/features/session/events/shown-event-list'

describe('selecting in the event list', () => {
  it('follows a selection made elsewhere', async () => {
    await show(Array.from({ length: 500 }, (_, index) => event(index)))
    await act(async () => selectOutside('e0400'))
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

  it('selects from one frame on screen to another, and shows where it begins', async () => {
    await show([event(0), event(9)])
    reach(3250)
    await act(async () => button('Select from here').click())
    reach(7000)
    await act(async () => button('Select from 0:00:03.250').click())
    expect(button('Select from 0:00:07.000')).toBeDefined()
    await act(async () => button('… to here').click())
    expect(selectedTo).toHaveBeenCalledOnce()
  })
})
