import type { Input } from 'mediabunny'
import { type ComparedSound, findSoundLag } from '@domain/sound/sound-lag'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'
import { Undecodable } from '@renderer/features/session/sound/decode'
import type { ComparedFile, CompareNews, CompareQuestion, Comparison } from './compare-sound'
import { soundOfFile } from './file-sound'

/** Told this often is often enough to see it move. */
const toldEvery = 0.005

async function compare({ first, second }: CompareQuestion): Promise<Comparison> {
  const inputs: Input[] = []
  try {
    const a = await soundOf(first, inputs)
    const b = await soundOf(second, inputs)
    if (a === null || b === null) return { kind: 'unheard' }
    let told = -1
    const lag = await findSoundLag(a, b, (share) => {
      if (share - told < toldEvery) return
      told = share
      tell({ share })
    })
    return lag === null ? { kind: 'unclear' } : { kind: 'found', lag }
  } catch (error) {
    if (error instanceof Undecodable) return { kind: 'unheard' }
    throw error
  } finally {
    for (const input of inputs) input.dispose()
  }
}

/** The sound of a file, which stays open until its input is disposed of; null without one that can be decoded. */
async function soundOf({ url, durationMs, loudness }: ComparedFile, opened: Input[]): Promise<ComparedSound | null> {
  const input = openInput(await openMediaBytes(url))
  opened.push(input)
  const track = await input.getPrimaryAudioTrack()
  if (track === null || !(await track.canDecode())) return null
  return soundOfFile({ url, track, seconds: durationMs / 1000, known: loudness })
}

function tell(news: CompareNews): void {
  postMessage(news)
}

addEventListener('message', ({ data }: MessageEvent<CompareQuestion>) => {
  compare(data).then(
    (comparison) => tell({ comparison }),
    () => tell({ comparison: { kind: 'failed' } }),
  )
})
