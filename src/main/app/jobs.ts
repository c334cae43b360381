import { randomUUID } from 'node:crypto'
import { SpoleError } from '@contract/error'
import type { JobProgress } from '@contract/notices'

/** Progress is told at most ten times a second; a screen shows no more. */
const toldEveryMs = 100

/** Before this, how long it has taken says little of how long it will take. */
const judgedAfterMs = 3000

export interface JobTools {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

type Work<Result> = (tools: JobTools) => Promise<Result>

/** The long pieces of work that are under way, each with progress and an end. */
export class Jobs {
  readonly #tell: (progress: JobProgress) => void
  readonly #running = new Map<string, AbortController>()

  constructor(tell: (progress: JobProgress) => void) {
    this.#tell = tell
  }

  /** Does the work as a job that the window sees; its result or refusal is the work's own. */
  run<Result>(kind: JobProgress['kind'], subject: string, work: Work<Result>): Promise<Result> {
    return this.#run(kind, subject, work, true)
  }

  /** A job that the window sees only once it makes progress: for work that mostly has nothing to do. */
  runQuietly<Result>(kind: JobProgress['kind'], subject: string, work: Work<Result>): Promise<Result> {
    return this.#run(kind, subject, work, false)
  }

  async #run<Result>(
    kind: JobProgress['kind'],
    subject: string,
    work: Work<Result>,
    isShownAtOnce: boolean,
  ): Promise<Result> {
    const jobId = randomUUID()
    const controller = new AbortController()
    this.#running.set(jobId, controller)
    let told = { done: 0, total: 0 }
    let toldMs = 0
    const beganMs = Date.now()
    let isShown = isShownAtOnce
    const tell = (state: JobProgress['state']): void => {
      if (isShown) this.#tell({ jobId, kind, subject, ...told, leftMs: leftOf(told, Date.now() - beganMs), state })
    }
    tell('running')
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          isShown = true
          told = { done, total }
          const now = Date.now()
          if (now - toldMs < toldEveryMs) return
          toldMs = now
          tell('running')
        },
      })
      told = { ...told, done: told.total }
      tell('finished')
      return result
    } catch (thrown) {
      tell(thrown instanceof SpoleError && thrown.code === 'cancelled' ? 'cancelled' : 'failed')
      throw thrown
    } finally {
      this.#running.delete(jobId)
    }
  }

  /** Cancels a job; one that has ended meanwhile is no error. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort()
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort()
  }
}

/** How long the rest takes when it goes on as it has gone so far. */
export function leftOf(
  { done, total }: { readonly done: number; readonly total: number },
  tookMs: number,
): number | null {
  if (tookMs < judgedAfterMs || done <= 0 || total < done) return null
  return Math.round((tookMs * (total - done)) / done)
}
