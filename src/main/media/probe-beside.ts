import { longestProbeMs, type Probed, unreadable } from '@main/media/probe'
import { runInWorker } from '@main/worker-client'

/** Looks into a media file; never throws. */
export type Probe = (path: string) => Promise<Probed>

/** Starting the thread and giving up inside it come before it is ended from outside (ms). */
const graceMs = 5000

/** The index of a three-hour recording takes a tenth of this. */
const mostMegabytes = 1024

/**
 * Probes in a thread of its own, where a file that was made to keep a reader busy or to fill the memory holds up nobody
 * and is given up.
 */
export function probeBeside(workerFile: string): Probe {
  return async (path) => {
    const signal = AbortSignal.timeout(longestProbeMs + graceMs)
    return runInWorker('probe', { path }, { workerFile, signal, mostMegabytes }).catch(() => unreadable(path))
  }
}
