import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventTable } from '@domain/coding/event-table'
import { formatClock } from '@domain/time/clock'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { endMs } from '@renderer/features/session/timeline/viewport'
import { startsIn } from '@renderer/features/session/timeline/visible-count'
import styles from './timeline.module.css'

const summaryDelayMs = 300

interface TimelineSummaryProps {
  readonly surface: React.RefObject<TimelineSurface | null>
  readonly table: EventTable
  readonly soundSentence: string
}

/** What is on screen, in words, for who cannot see it; brought up to date when the view has come to rest. */
export function TimelineSummary({ surface, table, soundSentence }: TimelineSummaryProps) {
  const { t } = useTranslation('timeline')
  const [summary, setSummary] = useState({ fromMs: 0, toMs: 0, count: 0, rows: '' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      const scene = surface.current?.scene
      if (scene === undefined) return
      const { view } = scene
      const rows = scene.rows.map(({ label }) => label).join(', ')
      const [fromMs, toMs] = [Math.round(view.startMs), Math.round(endMs(view))]
      setSummary({ fromMs, toMs, count: startsIn(table, fromMs, toMs), rows })
    }
    const tellSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(tell, summaryDelayMs)
    }
    tellSoon()
    const leaveView = surface.current?.onView(tellSoon)
    const leaveTable = table.subscribe(tellSoon)
    return () => {
      clearTimeout(timer)
      leaveView?.()
      leaveTable()
    }
  }, [surface, table])
  const { fromMs, toMs, count, rows } = summary
  return (
    <p id="timeline-summary" className={styles['summary']}>
      {t('summary', { from: clockOf(fromMs), to: clockOf(toMs), count })} {t('rows.onScreen', { rows })} {t('keys')}{' '}
      {soundSentence}
    </p>
  )
}

function clockOf(ms: number): string {
  return formatClock(ms).slice(0, -4)
}
