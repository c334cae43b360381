import { useEffect, useRef } from 'react'
import { type CommandId, isCommand } from '@domain/keys/commands'
import { isTextField, pressedChord, pressedCommand } from '@renderer/lib/chord'

/** What the window for lining up does at its keys. */
export type AlignActs = Readonly<Partial<Record<CommandId, () => void>>>

/** Hears the window's keys wherever the focus is in it, but leaves a control its own. */
export function useAlignKeys(acts: AlignActs): void {
  const newest = useRef(acts)
  useEffect(() => {
    newest.current = acts
  })
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTakenByControl(event.target, pressedChord(event) ?? '')) return
      const command = pressedCommand(event, ['align'])
      const act = command !== undefined && isCommand(command) ? newest.current[command] : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [])
}

/** A text field keeps all keys; a button the one that presses it, a slider those that move it. */
function isTakenByControl(target: EventTarget | null, chord: string): boolean {
  if (isTextField(target) || !(target instanceof Element)) return true
  if (target.closest('[role="listbox"], [role="menu"]') !== null) return true
  if (target.matches('button, [role="button"]')) return /^(Space|Enter)$/.test(chord)
  return target.matches('input[type="range"]') && /^(Arrow\w+|Home|End|PageUp|PageDown)$/.test(chord)
}
