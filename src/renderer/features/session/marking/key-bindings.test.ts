import { describe, expect, it } from 'vitest'
import { madeCode } from '@domain/instrument/made-instrument'
import { actionOf, keyBindings, repeats } from './key-bindings'

const warmth = madeCode('warmth', { key: 'KeyW' })
const bindings = keyBindings({ codes: [warmth, { ...warmth, id: 'silent', key: null }] }, {})

describe('a key on the session screen', () => {
  it('marks the code that owns it', () => {
    expect(actionOf('KeyW', 'session', bindings)).toEqual({ kind: 'code', code: warmth })
  })

  it('still marks while the sheet has the focus', () => {
    expect(actionOf('KeyW', 'sheet', bindings)).toEqual({ kind: 'code', code: warmth })
  })

  it('chooses a participant by digit, but grades in the sheet', () => {
    expect(actionOf('Digit5', 'session', bindings)).toEqual({ kind: 'command', id: 'subject.5' })
    expect(actionOf('Digit5', 'sheet', bindings)).toEqual({ kind: 'grade', grade: 5 })
    expect(actionOf('Digit0', 'sheet', bindings)).toEqual({ kind: 'command', id: 'sheet.notRated' })
  })

  it('steps the player by arrow, but moves in the sheet', () => {
    expect(actionOf('ArrowLeft', 'session', bindings)).toEqual({ kind: 'command', id: 'player.secondBack' })
    expect(actionOf('ArrowLeft', 'sheet', bindings)).toEqual({ kind: 'command', id: 'sheet.left' })
  })

  it('plays and pauses from the sheet', () => {
    expect(actionOf('Space', 'sheet', bindings)).toEqual({ kind: 'command', id: 'player.toggle' })
  })

  it('does not mark with a modifier key down', () => {
    expect(actionOf('Mod+KeyW', 'session', bindings)).toBeNull()
  })

  it('acts the same from the number pad', () => {
    expect(actionOf('Numpad5', 'session', bindings)).toEqual({ kind: 'command', id: 'subject.5' })
    expect(actionOf('NumpadEnter', 'session', bindings)).toEqual({ kind: 'command', id: 'event.note' })
    expect(actionOf('NumpadSubtract', 'sheet', bindings)).toEqual({ kind: 'command', id: 'sheet.notApplicable' })
  })

  it('follows a person’s own key and forgets the default', () => {
    const own = keyBindings({ codes: [] }, { 'player.toggle': 'KeyP' })
    expect(actionOf('KeyP', 'session', own)).toEqual({ kind: 'command', id: 'player.toggle' })
    expect(actionOf('Space', 'session', own)).toBeNull()
  })

  it('repeats steps while held, never marks', () => {
    expect(repeats({ kind: 'command', id: 'player.frameForward' })).toBe(true)
    expect(repeats({ kind: 'command', id: 'event.startEarlier' })).toBe(true)
    expect(repeats({ kind: 'command', id: 'player.toggle' })).toBe(false)
    expect(repeats({ kind: 'command', id: 'event.startNow' })).toBe(false)
    expect(repeats({ kind: 'code', code: warmth })).toBe(false)
  })
})
