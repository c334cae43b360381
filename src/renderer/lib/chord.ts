import { type Binding, bindings, chordOf, commandsByChord } from '@domain/keys/chord'
import { commands, type KeyContext } from '@domain/keys/commands'
import { settingsStore, useSettings } from '@renderer/lib/settings'

/** True where Mod is the Command key. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}

/** Whether Mod is held down. */
export function isModDown(press: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return isMac() ? press.metaKey : press.ctrlKey
}

/** The chord of a key press on this computer, or null while only modifiers are down. */
export function pressedChord(press: KeyboardEvent | React.KeyboardEvent): string | null {
  return chordOf(press, isMac())
}

/** Every command with the chords that this person has given it. */
export function useBindings(): readonly Binding[] {
  const own = useSettings((settings) => settings.keys)
  return bindings(commands, own)
}

/** The command that a key press means in these contexts, the last of them first. */
export function pressedCommand(
  press: KeyboardEvent | React.KeyboardEvent,
  contexts: readonly KeyContext[],
): string | undefined {
  const chord = pressedChord(press)
  if (chord === null) return undefined
  return commandsByChord(bindings(commands, settingsStore.getState().keys), contexts).get(chord)
}

/** True where typing belongs to a text field and not to the app's keys. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'color'].includes(target.type)
}
