import { useLayoutEffect, useRef } from 'react'
import type { Clock } from '@renderer/features/session/clock'
import type { EventRows } from '@renderer/features/session/events/event-rows'
import { type RowHeights, topOf } from '@renderer/features/session/events/row-window'
import styles from './event-list.module.css'

interface PlayheadMarkProps {
  readonly rows: EventRows
  readonly clock: Clock
  readonly heights: RowHeights
}

/** An edge at the row that began last before the playhead; moved past React, since it follows every frame. */
export function PlayheadMark({ rows, clock, heights }: PlayheadMarkProps) {
  const mark = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = (ms: number): void => {
      const begun = rows.begunAt(ms)
      if (mark.current === null) return
      mark.current.hidden = begun === null || begun === 0
      mark.current.style.transform = `translateY(${topOf(heights, (begun ?? 0) - 1)}px)`
    }
    place(clock.nowMs())
    const leaves = [clock.subscribe(place), rows.subscribe(() => place(clock.nowMs()))]
    return () => {
      for (const leave of leaves) leave()
    }
  }, [rows, clock, heights])
  return <div ref={mark} className={styles['playhead']} aria-hidden="true" />
}
