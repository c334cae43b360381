import type { Session } from '@renderer/features/session/store/session'
import { layUnder } from '@renderer/features/session/store/under-laid'

/** A moment to begin at, and whose marks to see there. */
export interface SessionStart {
  readonly atMs: number
  readonly ratingId: string | null
  /** How far apart points may lie that count as one; as usual where it is left out. */
  readonly toleranceMs?: number
}

/** Goes to the moment, and lays the rating under once it is known that it may be seen, unless the returned function is called first. */
export function beginAt(session: Session, { atMs, ratingId, toleranceMs }: SessionStart): () => void {
  if (toleranceMs !== undefined) session.store.setState({ toleranceMs })
  session.player.seekTo(atMs)
  if (ratingId === null) return () => undefined
  const stop = session.store.subscribe(({ comparable }) => {
    if (!comparable.some((rating) => rating.ratingId === ratingId)) return
    stop()
    layUnder(session, ratingId)
  })
  return stop
}
