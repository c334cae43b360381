import type { Command, KeyContext } from '@domain/keys/commands'

/** A key with its modifiers. Mod is Cmd on macOS, else Ctrl. */
export interface Chord {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** `KeyboardEvent.code`: the same place on every keyboard layout. */
  readonly code: string
}

/** What a keyboard event says of itself. */
export interface KeyPress {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A command with the chords that it has now. */
export interface Binding {
  readonly command: string
  readonly context: KeyContext
  readonly chords: readonly string[]
}

/** Two commands that one chord would carry out in the same place. */
export interface KeyConflict {
  readonly chord: string
  readonly command: string
  readonly otherCommand: string
}

const modifierKeys = /^(?:Control|Meta|OS|Alt|Shift)(?:Left|Right)?$|^(?:CapsLock|Fn|FnLock|AltGraph)$/

/** A chord as it is stored and compared: `Mod+Alt+Shift+KeyA`, modifiers always in that order. */
export function formatChord({ mod, alt, shift, code }: Chord): string {
  return [...(mod ? ['Mod'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), code].join('+')
}

/** Reads a chord, its modifiers in any order; null for a text that is none. */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+')
  const code = parts.pop() ?? ''
  const modifiers = new Set(parts)
  if (modifiers.size !== parts.length || parts.some((part) => !['Mod', 'Alt', 'Shift'].includes(part))) return null
  if (!/^[A-Z][A-Za-z0-9]*$/.test(code) || modifierKeys.test(code) || code === 'Mod') return null
  return { mod: modifiers.has('Mod'), alt: modifiers.has('Alt'), shift: modifiers.has('Shift'), code }
}

/** The chord of a key press; null while only modifiers are down, or with one that belongs to the system. */
export function chordOf(press: KeyPress, isMac: boolean): string | null {
  const [mod, ofSystem] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (ofSystem || press.code === '' || modifierKeys.test(press.code)) return null
  return formatChord({ mod, alt: press.altKey, shift: press.shiftKey, code: press.code })
}

/** Every command with its chords: the person's own where there is one (an empty text takes the key away), else the defaults. */
export function bindings(
  commands: readonly Command[],
  overrides: Readonly<Record<string, string>>,
): readonly Binding[] {
  return commands.map(({ id, context, chords }) => {
    const own = overrides[id]
    if (own === '') return { command: id, context, chords: [] }
    const chord = parseChord(own ?? '')
    return { command: id, context, chords: chord === null ? chords : [formatChord(chord)] }
  })
}

/** The commands of some contexts by chord; where two share a chord, the later context's wins (the sheet's over the session's). */
export function commandsByChord(
  bound: readonly Binding[],
  contexts: readonly KeyContext[],
): ReadonlyMap<string, string> {
  const entries = contexts.flatMap((context) =>
    bound
      .filter((binding) => binding.context === context)
      .flatMap(({ command, chords }) => chords.map((chord) => [chord, command] as const)),
  )
  return new Map(entries)
}

/**
 * Chords that two commands claim in the same place. A sheet, list or timeline key may take a session key's place
 * while that part has the focus; a key of the whole app belongs to it alone.
 */
export function conflicts(bound: readonly Binding[]): readonly KeyConflict[] {
  const claims = bound.flatMap(({ command, context, chords }) => chords.map((chord) => ({ chord, command, context })))
  return claims.flatMap((claim, index) =>
    claims
      .slice(index + 1)
      .filter(
        (other) => other.chord === claim.chord && other.command !== claim.command && meet(claim.context, other.context),
      )
      .map((other) => ({ chord: claim.chord, command: claim.command, otherCommand: other.command })),
  )
}

/** Keys that no code may have, each with its command: those that the app and the session use without a modifier. */
export function reservedKeys(bound: readonly Binding[]): ReadonlyMap<string, string> {
  const unmodified = commandsByChord(bound, ['session', 'app'])
  return new Map([...unmodified].filter(([chord]) => !chord.includes('+')))
}

function meet(left: KeyContext, right: KeyContext): boolean {
  return left === right || left === 'app' || right === 'app'
}
