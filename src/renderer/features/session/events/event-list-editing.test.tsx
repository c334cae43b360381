// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import {
  button,
  edited,
  element,
  event,
  grid,
  home,
  moved,
  press,
  selectedTime,
  show,
  write,
} from '@renderer/features/session/events/shown-event-list'

describe('editing in the event list', () => {
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
})
