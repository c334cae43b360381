import { bindings } from '@domain/keys/chord'
import { type CommandId, commands } from '@domain/keys/commands'
import { isMac } from '@renderer/lib/chord'
import { chordKeys } from '@renderer/lib/chord-keys'
import { useKeyboardLayout } from '@renderer/lib/keyboard-layout'
import { useSettings } from '@renderer/lib/settings'

type ChordOf = (id: CommandId) => string | null

/** Worked out once for each set of a person's own keys: many parts of the screen ask with every mark. */
const known = new WeakMap<Readonly<Record<string, string>>, ChordOf>()

/** The first chord of a command, to be shown beside what it does; null when the person took its key away. */
export function useChordOf(): ChordOf {
  const own = useSettings((settings) => settings.keys)
  const chordOf = known.get(own) ?? chordsWith(own)
  known.set(own, chordOf)
  return chordOf
}

/** The keys of a command as a sentence names them, as printed on the keyboard in use: `Ctrl+Z`; null without a key. */
export function useKeyText(): (id: CommandId) => string | null {
  const chordOf = useChordOf()
  const layout = useKeyboardLayout()
  return (id) => {
    const chord = chordOf(id)
    return chord === null ? null : chordKeys(chord, layout, isMac()).join('+')
  }
}

function chordsWith(own: Readonly<Record<string, string>>): ChordOf {
  const chords = new Map(bindings(commands, own).map(({ command, chords: [first] }) => [command, first ?? null]))
  return (id) => chords.get(id) ?? null
}
