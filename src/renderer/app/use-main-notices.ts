import { useEffect } from 'react'
import { goTo } from '@renderer/app/route'
import { onNotice } from '@renderer/lib/door'
import { queryClient } from '@renderer/lib/queries'

/** Does what main's menu asks for, and leaves the study's screens when main has closed it. */
export function useMainNotices({ onKeys }: { readonly onKeys: () => void }): void {
  useEffect(() => {
    const stopMenu = onNotice('menu.command', ({ command }) => {
      if (command === 'app.keys') onKeys()
      if (command === 'app.settings') goTo({ name: 'settings' })
      if (command === 'app.library') goTo({ name: 'library' })
    })
    const stopClosed = onNotice('study.closed', () => {
      queryClient.clear()
      void queryClient.invalidateQueries()
      goTo({ name: 'welcome' })
    })
    return () => {
      stopMenu()
      stopClosed()
    }
  }, [onKeys])
}
