import type { Interval } from '@domain/agreement/figure'
import type { AlphaLevel } from '@domain/agreement/score-agreement'
import type { ScoreCell } from '@domain/agreement/score-row'
import type { BootstrapTold } from './messages'

export const bootstrapSamples = 2000
/** Always the same, so that the limits are. */
export const bootstrapSeed = 1

/** Null where it failed. */
export type Bootstrapped = Readonly<Record<AlphaLevel, Interval>> | null

export interface BootstrapQuestion {
  readonly cells: readonly ScoreCell[]
  readonly samples: number
  readonly seed: number
}

/** Alpha's limits, drawn beside the window; `onEnd` hears null where it failed. The returned function calls it off. */
export function startBootstrap(
  cells: readonly ScoreCell[],
  onProgress: (share: number) => void,
  onEnd: (limits: Bootstrapped) => void,
): () => void {
  const worker = new Worker(new URL('./bootstrap.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<BootstrapTold>) => {
    if ('share' in data) return onProgress(data.share)
    worker.terminate()
    onEnd(data.limits)
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    onEnd(null)
  })
  worker.postMessage({ cells, samples: bootstrapSamples, seed: bootstrapSeed } satisfies BootstrapQuestion)
  return () => worker.terminate()
}
