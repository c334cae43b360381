import { codecOfWaveTag } from '@main/media/containers/fourcc'
import { audioFrom, durationFrom, type HeaderFacts } from '@main/media/containers/header-facts'

/** Reads the header of a WAV file whose sound is in a form that only another program knows. */
export function readWav(head: Buffer): HeaderFacts {
  const format = head.indexOf('fmt ', 12, 'latin1') + 8
  const data = head.indexOf('data', 12, 'latin1')
  if (format < 20 || format + 16 > head.length) return { durationMs: 0, saysMs: null, video: null, audio: null }
  const bytesPerSecond = head.readUInt32LE(format + 8)
  const seconds = data < 0 || data + 8 > head.length ? 0 : head.readUInt32LE(data + 4) / bytesPerSecond
  const codec = codecOfWaveTag(head.readUInt16LE(format))
  const audio = audioFrom(codec, head.readUInt16LE(format + 2), head.readUInt32LE(format + 4))
  return { durationMs: durationFrom(seconds), saysMs: null, video: null, audio }
}
