import { type Command, type CommandId, commands } from '@domain/keys/commands'

type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export type Platform = 'mac' | 'other'

export function platform(): Platform {
  return navigator.userAgent.includes('Mac') ? 'mac' : 'other'
}

const modifierCodes = /^(?:Control|Shift|Alt|Meta|OS)(?:Left|Right)?$/

/** The chord of a key press, as in domain/keys/commands, or null while only modifiers are down. */
export function chordOf(press: KeyPress, on: Platform = platform()): string | null {
  if (press.code === '' || modifierCodes.test(press.code)) return null
  const mod = on === 'mac' ? press.metaKey : press.ctrlKey
  return [...(mod ? ['Mod'] : []), ...(press.altKey ? ['Alt'] : []), ...(press.shiftKey ? ['Shift'] : []), press.code].join('+')
}

/** The chords that carry out a command: the user's own one, or the defaults. */
export function chordsFor(id: CommandId, own: Readonly<Record<string, string>>): readonly string[] {
  const chosen = own[id]
  if (chosen !== undefined) return [chosen]
  return commands.find((command) => command.id === id)?.chords ?? []
}

/** Every command under its chord, for the contexts asked for; earlier contexts win. */
export function commandsByChord(
  contexts: readonly Command['context'][],
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, CommandId> {
  const byChord = new Map<string, CommandId>()
  for (const context of contexts) {
    for (const command of commands) {
      if (command.context !== context) continue
      for (const chord of chordsFor(command.id, own)) if (!byChord.has(chord)) byChord.set(chord, command.id)
    }
  }
  return byChord
}

/** True where typing belongs to a text field and not to the app's keys. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'color'].includes(target.type)
}

const symbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '⏎',
  Backspace: '⌫',
  Comma: ',',
  Period: '.',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  Slash: '/',
  IntlBackslash: '<',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

function keyName(code: string, layout: ReadonlyMap<string, string>): string {
  const printed = layout.get(code)
  if (printed !== undefined && printed.trim() !== '') return printed.toLocaleUpperCase()
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  const pad = /^Numpad(.+)$/.exec(code)?.[1]
  if (pad !== undefined) return `Num ${pad}`
  return symbols[code] ?? code
}

const modifierNames: Readonly<Record<Platform, Readonly<Record<string, string>>>> = {
  mac: { Mod: '⌘', Alt: '⌥', Shift: '⇧' },
  other: { Mod: 'Ctrl', Alt: 'Alt', Shift: '⇧' },
}

/** A chord as a person reads it, one text per key: `['Ctrl', '⇧', 'Z']`. */
export function chordKeys(chord: string, layout: ReadonlyMap<string, string>, on: Platform = platform()): readonly string[] {
  return chord.split('+').map((part) => modifierNames[on][part] ?? keyName(part, layout))
}
