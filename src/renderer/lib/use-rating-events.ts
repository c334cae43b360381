import { useEffect, useState } from 'react'
import type { Event } from '@domain/coding/event'
import { refusalOf } from '@renderer/lib/queries'
import { eventPages } from '@renderer/lib/rating-events'
import { showRefusal } from '@renderer/lib/toasts'

const pageLength = 5000

interface ReadEvents {
  readonly events: readonly Event[]
  readonly isReading: boolean
}

/** The events of a rating in order of time, growing page by page. */
export function useRatingEvents(ratingId: string): ReadEvents {
  const [read, setRead] = useState<ReadEvents>({ events: [], isReading: true })
  useEffect(() => {
    let left = false
    const events: Event[] = []
    const take = (page: readonly Event[]): boolean => {
      if (left) return false
      events.push(...page)
      setRead({ events: [...events], isReading: page.length === pageLength })
      return true
    }
    readWhile(ratingId, take).catch((error: unknown) => {
      if (left) return
      showRefusal(refusalOf(error))
      setRead({ events, isReading: false })
    })
    return () => {
      left = true
    }
  }, [ratingId])
  return read
}

async function readWhile(ratingId: string, take: (page: readonly Event[]) => boolean): Promise<void> {
  for await (const page of eventPages(ratingId, pageLength)) if (!take(page)) return
}
