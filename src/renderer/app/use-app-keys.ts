import { useEffect } from 'react'
import { goTo, presentRoute } from '@renderer/app/route'
import { isTextField, pressedCommand } from '@renderer/lib/chord'

interface AppKeys {
  readonly hasStudy: boolean
  readonly onKeys: () => void
}

/** The keys that act on every screen, and `?`, wherever it lies on the keyboard. */
export function useAppKeys({ hasStudy, onKeys }: AppKeys): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const command = pressedCommand(event, ['app'])
      const asksForKeys = command === 'app.keys' || (event.key === '?' && !isTextField(event.target))
      if (asksForKeys) onKeys()
      else if (command === 'app.library' && hasStudy) goTo({ name: 'library' })
      else if (command === 'app.assignments' && hasStudy) goTo({ name: 'assignments' })
      else if (command === 'app.agreement' && hasStudy) goTo({ name: 'agreement' })
      else if (command === 'app.report' && hasStudy) goTo({ name: 'report' })
      else if (command === 'app.settings' && presentRoute().name !== 'settings')
        goTo({ name: 'settings', page: 'general' })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [hasStudy, onKeys])
}
