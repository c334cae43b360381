import type { Later } from '@renderer/features/session/events/event-rows'

/** Even in a busy window work goes on after this long. */
const longestWaitMs = 100

/** Runs work beside the frames. */
export const whenIdle: Later = (work) => {
  const handle = requestIdleCallback(() => work(), { timeout: longestWaitMs })
  return () => cancelIdleCallback(handle)
}
