import { partMsOf } from '@domain/recording/waveform'
import { type Sound, WaveformBuilder } from '@domain/recording/waveform-builder'
import type { Leeway } from '@renderer/features/session/player/leeway'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'
import { Undecodable } from '@renderer/features/session/sound/decode'
import { readSound, type SoundTaker } from '@renderer/features/session/sound/read-sound'
import type { WaveformAnswer, WaveformPace, WaveformQuestion } from '@renderer/features/session/sound/waveform-messages'

let leeway: Leeway = 'all'
/** Hears that there is leeway again. */
let goOn: () => void = () => undefined

function answer(message: WaveformAnswer): void {
  postMessage(message)
}

async function compute(question: WaveformQuestion): Promise<void> {
  const bytes = await openMediaBytes(question.url)
  const input = openInput(bytes)
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track === null) return answer({ kind: 'no-sound' })
    const codec = await track.getCodec()
    const config = await track.getDecoderConfig()
    if (codec === null || config === null) {
      return answer({ kind: 'undecodable', codec: codec ?? String(await track.getInternalCodecId()) })
    }
    try {
      const file = { bytes, input, track, fromS: question.fromMs / 1000 }
      await readSound(file, () => gatherer(question), pause)
      answer({ kind: 'done' })
    } catch (error) {
      if (!(error instanceof Undecodable)) throw error
      answer({ kind: 'undecodable', codec })
    }
  } finally {
    input.dispose()
  }
}

/** Adds sound to the waveform and sends off its parts, a stretch at a time. */
function gatherer({ fromMs, parts }: WaveformQuestion): SoundTaker {
  const builder = new WaveformBuilder(parts)
  const fromS = fromMs / 1000
  // Full parts of the finest level, so that going on after a stop finds whole bins of every level.
  const stretchMs = partMsOf(0)
  let nextMs = fromMs + stretchMs
  return {
    add: (sound) => {
      let sent = false
      for (const piece of piecesFrom(sound, fromS, nextMs / 1000)) {
        if (piece.startS * 1000 >= nextMs - halfSampleMs(piece)) {
          nextMs = (Math.floor((piece.startS * 1000 + halfSampleMs(piece)) / stretchMs) + 1) * stretchMs
          answer({ kind: 'parts', parts: builder.take(), doneMs: nextMs - stretchMs })
          sent = true
        }
        builder.add(piece)
      }
      return sent
    },
    end: () => answer({ kind: 'parts', parts: builder.take(), doneMs: nextMs }),
  }
}

function halfSampleMs({ rate }: Sound): number {
  return 500 / rate
}

/** What of a sound lies after a time (all before it is known already), cut at another. */
function piecesFrom(sound: Sound, fromS: number, cutS: number): readonly Sound[] {
  const length = sound.channels[0]?.length ?? 0
  if (sound.startS + length / sound.rate <= fromS) return []
  return splitAt(splitAt(sound, fromS).at(-1) ?? sound, cutS)
}

/** A sound in one piece, or in two when a time falls within it. */
function splitAt(sound: Sound, atS: number): readonly Sound[] {
  const { startS, rate, channels } = sound
  const at = Math.ceil((atS - startS) * rate - 1e-3)
  const length = channels[0]?.length ?? 0
  if (at <= 0 || at >= length) return [sound]
  return [
    { startS, rate, channels: channels.map((samples) => samples.subarray(0, at)) },
    { startS: startS + at / rate, rate, channels: channels.map((samples) => samples.subarray(at)) },
  ]
}

const longestRestMs = 200
let workedFromMs = 0

/** With all leeway only lets the next message in; with some, rests twice as long as it has worked; with none, until there is. */
async function pause(): Promise<void> {
  const workedMs = performance.now() - workedFromMs
  const restMs = leeway === 'some' ? Math.min(longestRestMs, workedMs * 2) : 0
  await new Promise((resolve) => setTimeout(resolve, restMs))
  if (leeway === 'none') {
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
  workedFromMs = performance.now()
}

addEventListener('message', ({ data }: MessageEvent<WaveformQuestion | WaveformPace>) => {
  if (data.kind === 'pace') {
    leeway = data.leeway
    if (leeway !== 'none') goOn()
    return
  }
  workedFromMs = performance.now()
  compute(data).catch(() => answer({ kind: 'unreadable' }))
})
