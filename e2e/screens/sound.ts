import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../launch'
import { ask } from '../door'

/** Height of what is drawn of the sound in each pixel column of the lane, from left to right. */
export function drawnHeights(page: Page): Promise<readonly number[]> {
  return page.locator('canvas[data-layer="sound"]').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    const at = (x: number, y: number): string => pixels.slice((y * width + x) * 4, (y * width + x) * 4 + 4).join()
    // The last line is the edge of the lane; the first shows nothing but its ground.
    return Array.from({ length: width }, (_, x) => {
      const ground = at(x, 0)
      return Array.from({ length: height - 1 }, (_row, y) => at(x, y)).filter((pixel) => pixel !== ground).length
    })
  })
}

/** The lane of the sound, by what a person reads of it. */
export function sound({ page, say }: RunningApp) {
  return {
    stop: page.getByRole('button', { name: say('sound:stop') }),
    goOn: page.getByRole('button', { name: new RegExp(`^${say('sound:goOn', { share: '' })}`) }),
    isDrawn: () =>
      expect(page.locator('#timeline-summary')).toContainText(say('sound:sentence.whole'), { timeout: 60_000 }),
    says: (key: string) => expect(page.getByText(say(`sound:${key}`)).first()).toBeVisible(),
  }
}

/** Stretches of seconds in which the kept waveform of a recording's first file is louder than so much of a byte. */
export async function loudSeconds(
  page: Page,
  mediaId: string,
  least: number,
): Promise<readonly [number, number] | null> {
  const parts = await ask(page, 'waveform.parts', { mediaId, level: 2, from: 0, to: 100 })
  const loud = parts.flatMap(({ part, data }) => {
    const bins = new Int8Array(data.buffer, data.byteOffset, data.byteLength)
    return Array.from({ length: bins.length / 2 }, (_, bin) => bin)
      .filter((bin) => (bins[bin * 2 + 1] ?? 0) >= least)
      .map((bin) => ((part * bins.length) / 2 + bin) * 0.16)
  })
  const [first, last] = [loud[0], loud.at(-1)]
  return first === undefined || last === undefined ? null : [first, last + 0.16]
}
