import { audioFrom, durationFrom, type HeaderFacts, shortened, videoFrom } from '@main/media/containers/header-facts'

const videoCodecs: readonly string[] = ['', '', 'flv1', 'flashsv', 'vp6f', 'vp6a', 'flashsv2', 'h264']
const audioCodecs: readonly string[] =
  'pcm_s16le adpcm_swf mp3 pcm_s16le nellymoser nellymoser nellymoser pcm_alaw pcm_mulaw flv aac speex'.split(' ')

const mostTags = 2000

interface Tag {
  readonly type: number
  readonly data: Buffer
}

/** @see Adobe Flash Video File Format Specification 10.1, annex E */
function* tagsOf(head: Buffer): Generator<Tag> {
  let at = head.length >= 9 ? head.readUInt32BE(5) + 4 : head.length
  for (let count = 0; count < mostTags && at + 11 <= head.length; count += 1) {
    const size = head.readUIntBE(at + 1, 3)
    yield { type: (head[at] ?? 0) & 0x1f, data: head.subarray(at + 11, at + 11 + size) }
    at += 11 + size + 4
  }
}

/** A number of the script data: its name, the mark of a number, and eight bytes. */
function numberNamed(script: Buffer, name: string): number | null {
  const at = script.indexOf(name, 0, 'latin1')
  const value = at + name.length
  if (at < 0 || script[value] !== 0 || value + 9 > script.length) return null
  return script.readDoubleBE(value + 1)
}

/** Reads the header of a Flash video; `head` holds its first tags. */
export function readFlv(head: Buffer, sizeBytes: number): HeaderFacts {
  const tags = [...tagsOf(head)]
  const script = tags.find(({ type }) => type === 18)?.data ?? Buffer.alloc(0)
  const picture = tags.find(({ type }) => type === 9)?.data[0]
  const sound = tags.find(({ type }) => type === 8)?.data[0]
  const named = (name: string) => numberNamed(script, name)
  const video =
    picture === undefined
      ? null
      : videoFrom(
          videoCodecs[picture & 0x0f] || 'flv',
          // A file without script data says its size in the picture alone, which only a decoder reads.
          named('width') ?? 320,
          named('height') ?? 240,
          named('framerate'),
        )
  const audio =
    sound === undefined
      ? null
      : audioFrom(audioCodecs[sound >> 4] || 'flv', (sound & 1) + 1, 5512.5 * 2 ** ((sound >> 2) & 3))
  const saysBytes = named('filesize') ?? 0
  return { ...shortened(durationFrom(named('duration') ?? 0), sizeBytes, saysBytes), video, audio }
}
