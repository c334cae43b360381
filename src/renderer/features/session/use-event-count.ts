import { startTransition, useEffect, useState } from 'react'
import { useSession } from '@renderer/features/session/session-context'

/** A number beside a word may lag behind: it is drawn apart from the key that changed it. */
const lagMs = 200

/** How many events the rating has, a moment later. */
export function useEventCount(): number {
  const { table } = useSession()
  const [count, setCount] = useState(table.size)
  useEffect(() => {
    const show = (): void => {
      timer = null
      startTransition(() => setCount(table.size))
    }
    // Events may have been read between the first drawing and this.
    let timer: ReturnType<typeof setTimeout> | null = setTimeout(show, lagMs)
    const stop = table.subscribe(() => {
      timer ??= setTimeout(show, lagMs)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [table])
  return count
}
