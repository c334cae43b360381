import { useEffect, useState } from 'react'
import type { Event } from '@domain/coding/event'
import { ask } from '@renderer/lib/door'
import { showRefusal } from '@renderer/lib/toasts'

const pageSize = 5000

interface ReadEvents {
  readonly events: readonly Event[]
  readonly isReading: boolean
}

/** The events of a rating in order of time, page by page. */
export function useRatingEvents(ratingId: string): ReadEvents {
  const [read, setRead] = useState<ReadEvents>({ events: [], isReading: true })
  useEffect(() => {
    let left = false
    const readAll = async (): Promise<void> => {
      const events: Event[] = []
      for (;;) {
        const last = events.at(-1)
        const after = last === undefined ? null : { startMs: last.startMs, id: last.id }
        const answer = await ask('events.page', { ratingId, after, limit: pageSize })
        if (left) return
        if (!answer.ok) {
          showRefusal(answer.error)
          break
        }
        // Main writes the text from its own events.
        const page = JSON.parse(answer.value) as readonly Event[]
        events.push(...page)
        setRead({ events: [...events], isReading: page.length === pageSize })
        if (page.length < pageSize) return
      }
      setRead({ events, isReading: false })
    }
    void readAll()
    return () => {
      left = true
    }
  }, [ratingId])
  return read
}
