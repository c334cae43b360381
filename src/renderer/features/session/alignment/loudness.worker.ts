import { loudnessRate } from '@domain/sound/sound-lag'
import { Bins } from '@domain/sound/bins'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'
import { Undecodable } from '@renderer/features/session/sound/decode'
import { readSound } from '@renderer/features/session/sound/read-sound'
import type { StretchNews, StretchQuestion } from './loudness-stretch'
import { mixed } from './mixed'

/** Told this often (s of sound) is often enough to see it move. */
const toldEvery = 20

async function read({ url, from, to }: StretchQuestion): Promise<void> {
  const bytes = await openMediaBytes(url)
  const input = openInput(bytes)
  const track = await input.getPrimaryAudioTrack()
  if (track === null) throw new Undecodable()
  let bins = newBins()
  await readSound(
    { bytes, input, track, fromS: from },
    () => {
      bins = newBins()
      let told = from
      return {
        add: ({ startS, rate, channels }) => {
          bins.add(mixed(channels), startS, rate)
          if (startS - told >= toldEvery) {
            told = startS
            tell({ seconds: Math.min(startS, to) })
          }
          // Whoever asked ends this worker then.
          if (startS >= to) tell({ loudness: bins.loudness() })
          return false
        },
        end: () => undefined,
      }
    },
    aMoment,
  )
  tell({ loudness: bins.loudness() })

  function newBins(): Bins {
    return new Bins(loudnessRate, from, to - from)
  }
}

/** Lets the worker's other business in. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function tell(news: StretchNews): void {
  postMessage(news)
}

addEventListener('message', ({ data }: MessageEvent<StretchQuestion>) => {
  read(data).catch((error) => tell({ failed: error instanceof Undecodable ? 'undecodable' : 'unreadable' }))
})
