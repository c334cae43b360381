import { type Binding, bindings, conflicts } from '@domain/keys/chord'
import { commands } from '@domain/keys/commands'

export type KeyChange =
  | Readonly<{ ok: true; keys: Readonly<Record<string, string>> }>
  /** The other command has the chord already, in a place where both act. */
  | Readonly<{ ok: false; otherCommand: string }>

/** A person's own keys after giving `command` the chord, or the command that stands in the way. */
export function changeKey(own: Readonly<Record<string, string>>, command: string, chord: string): KeyChange {
  const defaults = commands.find(({ id }) => id === command)?.chords ?? []
  const isDefault = defaults.length === 1 && defaults[0] === chord
  const keys = isDefault ? resetKey(own, command) : { ...own, [command]: chord }
  const clash = conflicts(bindings(commands, keys)).find(
    (found) => found.command === command || found.otherCommand === command,
  )
  if (clash === undefined) return { ok: true, keys }
  return { ok: false, otherCommand: clash.command === command ? clash.otherCommand : clash.command }
}

/** A person's own keys after giving a command its first key back. */
export function resetKey(own: Readonly<Record<string, string>>, command: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(own).filter(([id]) => id !== command))
}

/** The parts of the key table in the order shown. */
export const keyGroups = [
  'app',
  'edit',
  'player',
  'subject',
  'modifier',
  'event',
  'selection',
  'difference',
  'region',
  'timeline',
  'rating',
  'sheet',
  'list',
  'note',
  'align',
] as const
export type KeyGroup = (typeof keyGroups)[number]

/** The bindings of one part: a command's part is the first word of its id. */
export function bindingsOf(group: KeyGroup, bound: readonly Binding[]): readonly Binding[] {
  return bound.filter(({ command }) => command.startsWith(`${group}.`))
}
