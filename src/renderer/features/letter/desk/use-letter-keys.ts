import { useEffect, useRef } from 'react'
import { pressedCommand } from '@renderer/lib/chord'
import { onNotice } from '@renderer/lib/door'

/** Undo and redo act on the letter wherever one writes in it: its steps are what is kept, also over a restart. */
export function useLetterKeys(reverse: (action: 'undo' | 'redo') => void): void {
  const newest = useRef(reverse)
  useEffect(() => {
    newest.current = reverse
  })
  useEffect(() => {
    const carryOut = (command: string | undefined): boolean => {
      const action = command === 'edit.undo' ? 'undo' : command === 'edit.redo' ? 'redo' : null
      if (action === null) return false
      newest.current(action)
      return true
    }
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      if (carryOut(pressedCommand(event, ['session']))) event.preventDefault()
    }
    const stopMenu = onNotice('menu.command', ({ command }) => void carryOut(command))
    window.addEventListener('keydown', handleKeyDown)
    return () => {
      stopMenu()
      window.removeEventListener('keydown', handleKeyDown)
    }
  }, [])
}
