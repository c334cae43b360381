import { useEffect, useRef } from 'react'
import { formatClockShort } from '@domain/time/clock'
import { useSession } from '@renderer/features/session/session-context'

/** How long a state has been open, by the playhead; counts up without React. */
export function RunningTime({
  startMs,
  className,
}: {
  readonly startMs: number
  readonly className?: string | undefined
}) {
  const { player } = useSession()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const show = (nowMs: number): void => {
      const element = place.current
      const text = formatClockShort(Math.max(0, nowMs - startMs))
      if (element !== null && element.textContent !== text) element.textContent = text
    }
    show(player.nowMs())
    return player.subscribe(show)
  }, [player, startMs])
  return <span ref={place} className={className} aria-hidden="true" />
}
