import { expect, type RunningApp } from './launch'
import { paintedNumbers } from './painted-clip'

/**
 * How many pictures the second file is ahead of where it should be beside the first, both read from one image of the
 * window; the second began so many pictures later. Null while one of them cannot be read.
 */
export async function pictureDistance(app: RunningApp, laterFrames: number): Promise<number | null> {
  const [first = null, second = null] = await paintedNumbers(app)
  return first === null || second === null ? null : second + laterFrames - first
}

/** Waits until the first two files have got where they were sent, and play or stand. */
export async function bothAre({ page }: RunningApp, what: 'playing' | 'standing'): Promise<void> {
  const pictures = page.locator('[data-position="0"] video, [data-position="1"] video')
  const states = () =>
    pictures.evaluateAll((videos) =>
      (videos as HTMLVideoElement[]).map(({ paused, seeking, readyState }) => {
        if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return 'opening'
        if (seeking) return 'seeking'
        return paused ? 'standing' : 'playing'
      }),
    )
  await expect.poll(states, { intervals: [20] }).toEqual([what, what])
}
