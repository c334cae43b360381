import { expect, test } from 'vitest'
import { bindings } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'
import { bindingsOf, changeKey, keyGroups, resetKey } from './key-change'

test('a command takes a free chord', () => {
  expect(changeKey({}, 'player.loop', 'Mod+KeyO')).toEqual({ ok: true, keys: { 'player.loop': 'Mod+KeyO' } })
})

test('a chord of another command in the same place is refused by its name', () => {
  expect(changeKey({}, 'player.loop', 'Space')).toEqual({ ok: false, otherCommand: 'player.toggle' })
})

test("the first key given back leaves nothing of one's own", () => {
  expect(changeKey({ 'player.loop': 'Mod+KeyO' }, 'player.loop', 'Mod+KeyL')).toEqual({ ok: true, keys: {} })
  expect(resetKey({ 'player.loop': 'Mod+KeyO', 'event.note': 'KeyN' }, 'player.loop')).toEqual({ 'event.note': 'KeyN' })
})

test('a chord that was given away is free', () => {
  expect(changeKey({ 'player.toggle': 'KeyK' }, 'player.loop', 'Space').ok).toBe(true)
})

test('every command stands in exactly one part of the table', () => {
  const bound = bindings(commands, {})
  const shown = keyGroups.flatMap((group) => bindingsOf(group, bound).map(({ command }) => command))
  expect(shown.toSorted()).toEqual(commands.map(({ id }) => id).toSorted())
})
