import { useEffect, useRef } from 'react'
import { onNotice } from '@renderer/lib/door'
import { queryClient } from '@renderer/lib/queries'

/** Carries out what main's menu asks for, by command id, and forgets the study when main has closed it. */
export function useMainNotices(menu: Readonly<Record<string, () => void>>): void {
  const latest = useRef(menu)
  useEffect(() => {
    latest.current = menu
  })
  useEffect(() => onNotice('menu.command', ({ command }) => latest.current[command]?.()), [])
  // Everything known was known of the closed study; what is on screen asks anew, and the shell goes to the welcome screen.
  useEffect(() => onNotice('study.closed', () => void queryClient.resetQueries()), [])
}
