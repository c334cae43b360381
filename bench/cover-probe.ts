import type { Page } from '@playwright/test'

/** What became of one jump while two pictures play. */
interface Jump {
  /** From the first picture's leaving until both play and are seen. */
  readonly shownAfterMs: number
  /** How long after both played one of them was covered still, or again. */
  readonly coveredMs: number
}

declare global {
  interface Window {
    coverProbe?: Jump[]
  }
}

/** Watches every jump of the first two pictures from now on, once per refresh. */
export function watchCovers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const jumps: Jump[] = []
    window.coverProbe = jumps
    const videos = [...document.querySelectorAll<HTMLVideoElement>('[data-position] video')].slice(0, 2)
    let leftMs: number | null = null
    let coveredMs = 0
    let shownMs: number | null = null
    let beforeMs = performance.now()
    const end = () => {
      if (leftMs !== null && shownMs !== null) jumps.push({ shownAfterMs: shownMs - leftMs, coveredMs })
    }
    const watch = (nowMs: number) => {
      requestAnimationFrame(watch)
      const isMoving = videos.some(({ seeking }) => seeking)
      const isCovered = document.querySelector('[data-position] [data-presence]') !== null
      if (isMoving && (leftMs === null || shownMs !== null)) {
        end()
        leftMs = nowMs
        shownMs = null
        coveredMs = 0
      }
      const arePlaying = !isMoving && videos.every(({ paused }) => !paused)
      if (arePlaying && isCovered) coveredMs += nowMs - beforeMs
      if (arePlaying && !isCovered) shownMs ??= nowMs
      beforeMs = nowMs
    }
    requestAnimationFrame(watch)
  })
}

/** The jumps watched so far but the last, which may not be over. */
export async function watchedJumps(page: Page): Promise<readonly Jump[]> {
  return (await page.evaluate(() => window.coverProbe)) ?? []
}
