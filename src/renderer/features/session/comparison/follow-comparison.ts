import { compareRatings } from '@renderer/features/session/comparison/compare-ratings'
import { comparedBy, comparedEvents, comparisonOf } from '@renderer/features/session/comparison/comparison'
import type { Session } from '@renderer/features/session/store/session'

/** Pages of events come one after another; what they add up to is compared when they have come to rest. */
const settleMs = 150

/** Compares the own rating with the one that is laid under, from now on until the returned function is called. */
export function followComparison(session: Session): () => void {
  const { store, table, player } = session
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    clearTimeout(timer)
    running.abort()
    running = new AbortController()
  }
  const compare = async (): Promise<void> => {
    const { under, toleranceMs } = store.getState()
    if (under === null) return
    const { signal } = running
    const [own, other] = [table, under.table].map((each) => comparedEvents(each, player.durationMs))
    const found = await compareRatings(
      { own: own ?? [], other: other ?? [], choices: { ...comparedBy, toleranceMs } },
      signal,
    )
    if (!signal.aborted && found !== null) store.setState({ comparison: comparisonOf(found) })
  }
  const compareSoon = (): void => {
    stop()
    if (store.getState().under !== null) timer = setTimeout(() => void compare(), settleMs)
  }
  const leaveStore = store.subscribe((state, before) => {
    if (state.under?.table !== before.under?.table)
      store.setState({ comparison: null, difference: null, otherInHand: null })
    if (state.under !== before.under || state.loaded !== before.loaded) compareSoon()
  })
  const leaveTable = table.subscribe(compareSoon)
  return () => {
    stop()
    leaveStore()
    leaveTable()
  }
}
