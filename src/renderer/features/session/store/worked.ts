import { ask } from '@renderer/lib/door'
import type { Session } from '@renderer/features/session/store/session'
import { type Spell, WorkClock } from '@renderer/features/session/store/work-clock'

/** Times worked are written this often at most, and when the session is left or submitted. */
const sendEveryMs = 300_000
const clocks = new WeakMap<Session, WorkClock>()
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Keeps when this session was worked on, until the returned function is called. */
export function followWork(session: Session): () => void {
  const clock = new WorkClock()
  clocks.set(session, clock)
  const handleSign = (): void => void send(session, clock.noted(Date.now()))
  for (const sign of signs) window.addEventListener(sign, handleSign, { capture: true, passive: true })
  const stopHearing = session.player.onPlayback({ played: handleSign, interrupted: () => undefined })
  const timer = setInterval(() => void sendWorked(session), sendEveryMs)
  return () => {
    for (const sign of signs) window.removeEventListener(sign, handleSign, { capture: true })
    clearInterval(timer)
    stopHearing()
    void sendWorked(session)
  }
}

/** Brings what has been worked until now to the study. A submitted rating keeps its own. */
export async function sendWorked(session: Session): Promise<void> {
  await send(session, clocks.get(session)?.take() ?? null)
}

async function send(session: Session, spell: Spell | null): Promise<void> {
  if (spell === null || session.store.getState().lock !== null) return
  await ask('work.add', { ratingId: session.opened.rating.id, ...spell })
}
