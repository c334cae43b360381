import { readWebVtt } from '@domain/transcript/web-vtt'
import type { CuesAnswer, CuesQuestion } from './read-cues'

/** A transcript of many hours has a tenth of it; the rest of a longer file is left out. */
const mostBytes = 16 * 1024 * 1024

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { Range: `bytes=0-${mostBytes - 1}` } })
  if (!answer.ok) return ''
  return new TextDecoder().decode(await answer.arrayBuffer())
}

addEventListener('message', ({ data: { url } }: MessageEvent<CuesQuestion>) => {
  const answer = (file: string) => postMessage({ cues: readWebVtt(file) } satisfies CuesAnswer)
  textOf(url).then(answer, () => answer(''))
})
