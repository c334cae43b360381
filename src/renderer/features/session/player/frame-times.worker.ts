import { ALL_FORMATS, EncodedPacketSink, Input } from 'mediabunny'
import { mediaSource } from '@renderer/lib/media-source'
import { type FrameTimesAnswer, type FrameTimesQuestion, inShownOrder } from './frame-times'

/** Starts of all frames in presentation order, in milliseconds of the media element's time. */
async function frameTimesOf({ url, sizeBytes }: FrameTimesQuestion): Promise<Float64Array | null> {
  const input = new Input({ formats: ALL_FORMATS, source: mediaSource(url, sizeBytes) })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (track === null) return null
    const starts: number[] = []
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      starts.push(packet.timestamp * 1000)
    }
    return inShownOrder(starts)
  } finally {
    input.dispose()
  }
}

addEventListener('message', (message: MessageEvent<FrameTimesQuestion>) => {
  const answer = (times: Float64Array | null) => postMessage({ times } satisfies FrameTimesAnswer)
  frameTimesOf(message.data).then(answer, () => answer(null))
})
