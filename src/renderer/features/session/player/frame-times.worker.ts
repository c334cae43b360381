import { ALL_FORMATS, CustomSource, EncodedPacketSink, Input } from 'mediabunny'
import type { FrameTimesAnswer, FrameTimesQuestion } from './frame-times'

/** Starts of all frames in presentation order, in milliseconds of the media element's time. */
async function frameTimesOf({ url, sizeBytes }: FrameTimesQuestion): Promise<Float64Array | null> {
  const source = new CustomSource({
    getSize: () => sizeBytes,
    read: (start, end) => bytes(url, start, end),
    prefetchProfile: 'network',
  })
  const input = new Input({ formats: ALL_FORMATS, source })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (track === null) return null
    const starts: number[] = []
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      starts.push(packet.timestamp * 1000)
    }
    const shown = starts.filter((start) => start >= 0)
    return Float64Array.from(shown).sort()
  } finally {
    input.dispose()
  }
}

async function bytes(url: string, start: number, end: number): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: { Range: `bytes=${start}-${end - 1}` } })
  if (answer.status !== 206) throw new Error(`The media file answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

addEventListener('message', (message: MessageEvent<FrameTimesQuestion>) => {
  const answer = (times: Float64Array | null) => postMessage({ times } satisfies FrameTimesAnswer)
  frameTimesOf(message.data).then(answer, () => answer(null))
})
