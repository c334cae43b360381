import { ALL_FORMATS, EncodedPacketSink, Input, UrlSource } from 'mediabunny'
import type { FrameTimesAnswer } from './frame-times'

/** Starts of all frames in presentation order, in milliseconds of the media element's time. */
async function frameTimesOf(url: string): Promise<Float64Array | null> {
  const input = new Input({ formats: ALL_FORMATS, source: new UrlSource(url, { getRetryDelay: () => null }) })
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

addEventListener('message', (message: MessageEvent<string>) => {
  const answer = (times: Float64Array | null) => postMessage({ times } satisfies FrameTimesAnswer)
  frameTimesOf(message.data).then(answer, () => answer(null))
})
