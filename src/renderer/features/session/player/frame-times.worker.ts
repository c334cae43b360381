import { EncodedPacketSink } from 'mediabunny'
import { openMediaBytes } from '@renderer/lib/media-bytes'
import { openInput } from '@renderer/lib/media-input'
import { type FrameTimesAnswer, type FrameTimesQuestion, inShownOrder } from './frame-times'

/** Starts of all frames in presentation order, in milliseconds of the media element's time. */
async function frameTimesOf({ url }: FrameTimesQuestion): Promise<Float64Array | null> {
  const input = openInput(await openMediaBytes(url))
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
