import type { Code, Instrument } from '@domain/instrument/instrument'
import { bindings as boundChords } from '@domain/keys/chord'
import { type CommandId, commands, type KeyContext } from '@domain/keys/commands'

/** The part of the session screen that has the focus, where its keys mean something of their own. */
export type KeyPlace = 'session' | 'sheet'

/** What a key press asks for on the session screen. */
export type KeyAction =
  | Readonly<{ kind: 'command'; id: CommandId }>
  | Readonly<{ kind: 'code'; code: Code }>
  | Readonly<{ kind: 'grade'; grade: number }>

export type KeyBindings = Readonly<Record<KeyPlace, ReadonlyMap<string, KeyAction>>>

const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Every key of the session screen: the sheet's own before the session's, and these before the instrument's codes. */
export function keyBindings(instrument: Pick<Instrument, 'codes'>, own: Readonly<Record<string, string>>): KeyBindings {
  const codes = instrument.codes.flatMap((code): [string, KeyAction][] =>
    code.key === null ? [] : [[code.key, { kind: 'code', code }]],
  )
  const session = new Map([...codes, ...commandActions('session', own)])
  const gradeKeys = grades.map((grade): [string, KeyAction] => [`Digit${grade}`, { kind: 'grade', grade }])
  return { session, sheet: new Map([...session, ...gradeKeys, ...commandActions('sheet', own)]) }
}

function commandActions(context: KeyContext, own: Readonly<Record<string, string>>): [string, KeyAction][] {
  return commands
    .filter((command) => command.context === context)
    .flatMap(({ id, chords }) =>
      boundChords([{ id, context, chords }], own).flatMap((bound) =>
        bound.chords.map((chord): [string, KeyAction] => [chord, { kind: 'command', id }]),
      ),
    )
}

/** The number pad's digits and operators act like their like above the letters. */
const padKeys: Readonly<Record<string, string>> = {
  NumpadEnter: 'Enter',
  NumpadSubtract: 'Minus',
  NumpadAdd: 'Equal',
  NumpadDecimal: 'Delete',
}

/** What a chord asks for, or null. */
export function actionOf(chord: string, place: KeyPlace, bindings: KeyBindings): KeyAction | null {
  const keys = bindings[place]
  const found = keys.get(chord)
  if (found) return found
  const pad = /^(.*\+)?(Numpad(\w+))$/.exec(chord)
  if (!pad) return null
  const [, modifiers = '', key = '', name = ''] = pad
  return keys.get(modifiers + (padKeys[key] ?? `Digit${name}`)) ?? null
}

const repeatable = new Set<string>(
  commands
    .map(({ id }) => id)
    .filter((id) =>
      /^player\.(frame|second|five|louder|quieter)|^event\.(start|end)(Earlier|Later)$|^sheet\.(up|down|left|right)$|^event\.(previous|next|earlier|later|secondEarlier|secondLater)$|^selection\.(previous|next)$/.test(
        id,
      ),
    ),
)

/** Whether holding the key down asks again and again; a held code key marks once. */
export function repeats(action: KeyAction): boolean {
  return action.kind === 'command' && repeatable.has(action.id)
}
