import type { Container } from '@domain/recording/finding'

const asfHeader = Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex')
const firstBoxes: ReadonlySet<string> = new Set([
  'moov',
  'mdat',
  'wide',
  'free',
  'skip',
  'pnot',
  'moof',
  'styp',
  'uuid',
])

/** Tells the kind of a media file by its first bytes, whatever its name ends in; null for none that is known. */
export function sniff(head: Buffer): Container | null {
  const ascii = (start: number, end: number) => head.toString('latin1', start, end)
  if (ascii(0, 4) === 'RIFF' || ascii(0, 4) === 'RF64') return riffKind(ascii(8, 12))
  if (ascii(0, 3) === 'FLV') return 'flv'
  if (ascii(0, 4) === 'OggS') return 'ogg'
  if (ascii(0, 4) === 'fLaC') return 'flac'
  if (head.subarray(0, 16).equals(asfHeader)) return 'asf'
  if (ascii(4, 8) === 'ftyp') return ascii(8, 12) === 'qt  ' ? 'mov' : 'mp4'
  if (firstBoxes.has(ascii(4, 8))) return 'mov'
  if (ascii(0, 4) === '\x1a\x45\xdf\xa3') return ascii(0, 64).includes('webm') ? 'webm' : 'matroska'
  // A pack header, or a bare MPEG picture stream.
  if (ascii(0, 4) === '\x00\x00\x01\xba' || ascii(0, 4) === '\x00\x00\x01\xb3') return 'mpeg-ps'
  if (isTransportStream(head)) return 'mpeg-ts'
  return audioKind(head)
}

function riffKind(form: string): Container | null {
  if (form === 'AVI ') return 'avi'
  return form === 'WAVE' ? 'wav' : null
}

/** The sync byte begins each packet: every 188 bytes, or every 192 on discs and in cameras, behind a time stamp. */
function isTransportStream(head: Buffer): boolean {
  const repeats = (start: number, every: number) =>
    [0, 1, 2].every((packet) => head[start + packet * every] === 0x47) && head.length > start + 2 * every
  return repeats(0, 188) || repeats(4, 192)
}

function audioKind(head: Buffer): Container | null {
  if (head.toString('latin1', 0, 3) === 'ID3') return 'mp3'
  const [first = 0, second = 0] = head
  if (first !== 0xff) return null
  // Layer 0 is ADTS (AAC); layer 3, written as 1, is MP3.
  if ((second & 0xf6) === 0xf0) return 'adts'
  return (second & 0xe6) === 0xe2 ? 'mp3' : null
}
