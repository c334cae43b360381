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

const macModifiers: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const otherModifiers: Readonly<Record<string, string>> = { Mod: 'Ctrl', Alt: 'Alt', Shift: '⇧' }

function keyName(code: string, layout: ReadonlyMap<string, string>): string {
  const printed = layout.get(code)
  if (printed !== undefined && printed.trim() !== '')
    return printed.length === 1 ? printed.toLocaleUpperCase() : printed
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  const pad = /^Numpad(.+)$/.exec(code)?.[1]
  return pad === undefined ? (symbols[code] ?? code) : `Num ${pad}`
}

/** A chord as a person reads it, one text per key: `['Ctrl', '⇧', 'Z']`. `layout` is what the keyboard has printed on its keys. */
export function chordKeys(chord: string, layout: ReadonlyMap<string, string>, isMac: boolean): readonly string[] {
  const modifiers = isMac ? macModifiers : otherModifiers
  return chord.split('+').map((part) => modifiers[part] ?? keyName(part, layout))
}
