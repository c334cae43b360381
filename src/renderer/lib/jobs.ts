import { createStore, useStore } from 'zustand'
import type { JobProgress } from '@contract/notices'
import { onNotice } from '@renderer/lib/door'

const store = createStore<{ readonly running: readonly JobProgress[] }>(() => ({ running: [] }))

/** Keeps the list of running jobs until the returned function is called. */
export function followJobs(): () => void {
  return onNotice('job.progress', (progress) => {
    store.setState(({ running }) => {
      const others = running.filter(({ jobId }) => jobId !== progress.jobId)
      if (progress.state !== 'running') return { running: others }
      const isKnown = others.length < running.length
      // Kept in place: a list that jumps with every step of progress cannot be clicked.
      return {
        running: isKnown
          ? running.map((job) => (job.jobId === progress.jobId ? progress : job))
          : [...running, progress],
      }
    })
  })
}

/** The long pieces of work going on now. */
export function useJobs(): readonly JobProgress[] {
  return useStore(store, (state) => state.running)
}
