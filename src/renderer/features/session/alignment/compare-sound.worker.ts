import { ALL_FORMATS, Input } from 'mediabunny'
import { findSoundLag, type Sound } from '@domain/sound/sound-lag'
import { mediaSource } from '@renderer/lib/media-source'
import type { ComparedFile, CompareNews, CompareQuestion, Comparison } from './compare-sound'
import { soundOfTrack } from './track-sound'

/** Told this often is often enough to see it move. */
const toldEvery = 0.005

async function compare({ first, second }: CompareQuestion): Promise<Comparison> {
  const inputs = [first, second].map(
    ({ url, sizeBytes }) => new Input({ formats: ALL_FORMATS, source: mediaSource(url, sizeBytes) }),
  )
  try {
    const [a, b] = await Promise.all([soundOf(inputs[0], first), soundOf(inputs[1], second)])
    if (a === null || b === null) return { kind: 'unheard' }
    let told = -1
    const lag = await findSoundLag(a, b, (share) => {
      if (share - told < toldEvery) return
      told = share
      tell({ share })
    })
    return lag === null ? { kind: 'unclear' } : { kind: 'found', lag }
  } finally {
    for (const input of inputs) input.dispose()
  }
}

async function soundOf(input: Input | undefined, { durationMs }: ComparedFile): Promise<Sound | null> {
  const track = (await input?.getPrimaryAudioTrack()) ?? null
  if (track === null || !(await track.canDecode())) return null
  return soundOfTrack(track, durationMs / 1000)
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
