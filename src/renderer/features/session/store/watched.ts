import { ask } from '@renderer/lib/door'
import type { Session } from '@renderer/features/session/store/session'
import { WatchRecorder } from '@renderer/features/session/store/watch-recorder'

const sendEveryMs = 5_000
const recorders = new WeakMap<Session, WatchRecorder>()

/** Keeps what has been played in the study, a few seconds behind, until the returned function is called. */
export function followWatched(session: Session): () => void {
  const recorder = new WatchRecorder()
  recorders.set(session, recorder)
  const stopHearing = session.player.onPlayback(recorder)
  const timer = setInterval(() => void sendWatched(session), sendEveryMs)
  return () => {
    clearInterval(timer)
    stopHearing()
    void sendWatched(session)
  }
}

/** Brings what has been played until now to the study. A submitted rating keeps its own. */
export async function sendWatched(session: Session): Promise<void> {
  const intervals = recorders.get(session)?.take() ?? []
  if (intervals.length === 0 || session.store.getState().lock !== null) return
  const { durationMs } = session.player
  const inside = intervals.map(({ startMs, endMs }) => ({ startMs, endMs: Math.min(endMs, durationMs) }))
  const played = inside.filter(({ startMs, endMs }) => endMs > startMs)
  if (played.length === 0) return
  const answer = await ask('watched.add', { ratingId: session.opened.rating.id, intervals: played })
  // Refused is only this: a few seconds that count as not yet watched.
  if (answer.ok) session.store.setState({ watched: answer.value })
}
