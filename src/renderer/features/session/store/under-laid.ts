import type { ComparableRating } from '@contract/calls/ratings'
import { EventTable } from '@domain/coding/event-table'
import { loadEvents } from '@renderer/features/session/store/load-events'
import type { Session } from '@renderer/features/session/store/session'
import { ask, onNotice } from '@renderer/lib/door'
import { refusalOf } from '@renderer/lib/queries'
import { eventsPage } from '@renderer/lib/rating-events'
import { showRefusal } from '@renderer/lib/toasts'

/** Another rating whose events are laid under the own ones. */
export interface UnderLaid {
  readonly rating: ComparableRating
  /** Its events; more come in while they are read, and nothing else changes them. */
  readonly table: EventTable
  /** How many have been read. */
  readonly loaded: number
}

/** Lays another rating under the own one and reads its events, or takes it away with null. */
export function layUnder({ store }: Session, ratingId: string | null): void {
  const { comparable, under } = store.getState()
  if (under?.rating.ratingId === ratingId) return
  const rating = comparable.find((each) => each.ratingId === ratingId)
  if (rating === undefined) {
    store.setState({ under: null })
    return
  }
  const table = new EventTable()
  const isGone = (): boolean => store.getState().under?.table !== table
  store.setState({ under: { rating, table, loaded: 0 } })
  loadEvents(table, {
    page: (after, limit) => eventsPage(rating.ratingId, after, limit),
    progress: (loaded) => void (isGone() || store.setState({ under: { rating, table, loaded } })),
    stopped: isGone,
  }).catch((error: unknown) => {
    if (isGone()) return
    store.setState({ under: null })
    showRefusal(refusalOf(error))
  })
}

/** Knows which ratings may be laid under, from now on until the returned function is called; main decides. */
export function followComparable(session: Session): () => void {
  let left = false
  const read = async (): Promise<void> => {
    const { id, recordingId } = session.opened.rating
    const answer = await ask('ratings.comparable', { recordingId, ratingId: id })
    if (left) return
    const comparable = answer.ok ? answer.value : []
    session.store.setState({ comparable })
    // Reopening the own rating blinds again.
    const { under } = session.store.getState()
    if (under !== null && !comparable.some(({ ratingId }) => ratingId === under.rating.ratingId))
      layUnder(session, null)
  }
  void read()
  const stop = onNotice('study.changed', ({ topics }) => {
    if (topics.includes('ratings') || topics.includes('people')) void read()
  })
  return () => {
    left = true
    stop()
  }
}
