import { alphaIntervals } from '@domain/agreement/alpha-intervals'
import { scoreTable } from '@domain/agreement/score-table'
import type { BootstrapQuestion } from './bootstrap'
import type { BootstrapTold } from './messages'

function tell(told: BootstrapTold): void {
  postMessage(told)
}

addEventListener('message', ({ data: { cells, samples, seed } }: MessageEvent<BootstrapQuestion>) => {
  const onProgress = (done: number, total: number): void => tell({ share: done / total })
  tell({ limits: alphaIntervals(scoreTable(cells), { samples, seed, onProgress }) })
})
