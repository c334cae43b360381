import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bindings,
  chordOf,
  commandsByChord,
  conflicts,
  formatChord,
  parseChord,
  reservedKeys,
} from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('chords', () => {
  it('are read as they are written', () => {
    const anyChord = fc.record({
      mod: fc.boolean(),
      alt: fc.boolean(),
      shift: fc.boolean(),
      code: fc.constantFrom('KeyA', 'Digit1', 'ArrowLeft', 'F11', 'NumpadAdd', 'Space'),
    })
    fc.assert(
      fc.property(anyChord, (chord) => {
        expect(parseChord(formatChord(chord))).toEqual(chord)
      }),
    )
  })

  it('are read with their modifiers in any order', () => {
    expect(parseChord('Shift+Mod+KeyZ')).toEqual({ mod: true, alt: false, shift: true, code: 'KeyZ' })
  })

  it.each(['', 'Mod+', 'Mod', 'Shift+Shift+KeyA', 'Ctrl+KeyA', 'Mod+ShiftLeft', 'a', '+'])(
    'are not read from "%s"',
    (text) => {
      expect(parseChord(text)).toBeNull()
    },
  )
})

describe('chordOf', () => {
  it('takes Ctrl as Mod except on macOS, where it is Cmd', () => {
    const press = { ...nothingHeld, code: 'KeyZ', shiftKey: true }
    expect(chordOf({ ...press, ctrlKey: true }, false)).toBe('Mod+Shift+KeyZ')
    expect(chordOf({ ...press, metaKey: true }, true)).toBe('Mod+Shift+KeyZ')
  })

  it('leaves the system its own keys and waits while only modifiers are down', () => {
    expect(chordOf({ ...nothingHeld, code: 'KeyZ', metaKey: true }, false)).toBeNull()
    expect(chordOf({ ...nothingHeld, code: 'KeyZ', ctrlKey: true }, true)).toBeNull()
    expect(chordOf({ ...nothingHeld, code: 'ShiftLeft', shiftKey: true }, false)).toBeNull()
    expect(chordOf({ ...nothingHeld, code: '' }, false)).toBeNull()
  })
})

describe('the table of commands', () => {
  it('has readable chords, in the stored form, without a conflict', () => {
    for (const { chords } of commands) {
      for (const chord of chords) {
        const read = parseChord(chord)
        expect(read && formatChord(read)).toBe(chord)
      }
    }
    expect(conflicts(bindings(commands, {}))).toEqual([])
  })
})

describe('bindings', () => {
  it('put a person’s own key in place of all defaults, and an empty one takes the key away', () => {
    const bound = commandsByChord(bindings(commands, { 'edit.redo': 'Alt+KeyY', 'player.toggle': '' }), ['session'])
    expect(bound.get('Alt+KeyY')).toBe('edit.redo')
    expect(bound.has('Mod+KeyY')).toBe(false)
    expect(bound.has('Space')).toBe(false)
  })

  it('keep the defaults when the stored key cannot be read', () => {
    expect(commandsByChord(bindings(commands, { 'player.toggle': 'nonsense' }), ['session']).get('Space')).toBe(
      'player.toggle',
    )
  })

  it('give a key of the sheet to the sheet while it has the focus', () => {
    const bound = bindings(commands, {})
    expect(commandsByChord(bound, ['app', 'session']).get('Digit0')).toBe('player.normalSpeed')
    expect(commandsByChord(bound, ['app', 'session', 'sheet']).get('Digit0')).toBe('sheet.notRated')
  })
})

describe('conflicts', () => {
  it('name both commands that claim a key in one place', () => {
    expect(conflicts(bindings(commands, { 'player.loop': 'Space' }))).toEqual([
      { chord: 'Space', command: 'player.toggle', otherCommand: 'player.loop' },
    ])
  })

  it('let no part take a key of the whole app', () => {
    expect(conflicts(bindings(commands, { 'sheet.note': 'F1' }))).toEqual([
      { chord: 'F1', command: 'app.keys', otherCommand: 'sheet.note' },
    ])
  })
})

describe('reservedKeys', () => {
  it('are those that the app and the session use without a modifier', () => {
    const reserved = reservedKeys(bindings(commands, { 'player.loop': 'KeyO' }))
    expect(reserved.get('Space')).toBe('player.toggle')
    expect(reserved.get('KeyO')).toBe('player.loop')
    expect(reserved.has('KeyL')).toBe(false)
    expect([...reserved.keys()].every((key) => !key.includes('+'))).toBe(true)
  })
})
