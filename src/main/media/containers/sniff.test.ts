import { expect, it } from 'vitest'
import { sniff } from './sniff'

const ascii = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1')

/** Three packets with their sync bytes, after `lead` bytes each. */
function packets(lead: number): Buffer {
  const packet = Buffer.alloc(188 + lead)
  packet[lead] = 0x47
  return Buffer.concat([packet, packet, packet, packet])
}

it.each([
  ['avi', ascii('RIFF....AVI LIST')],
  ['wav', ascii('RIFF....WAVEfmt ')],
  ['wav', ascii('RF64....WAVEds64')],
  ['flv', ascii('FLV\x01')],
  ['asf', Buffer.from('3026b2758e66cf11a6d900aa0062ce6c0000', 'hex')],
  ['mp4', ascii('\0\0\0\x18ftypisom')],
  ['mov', ascii('\0\0\0\x14ftypqt  ')],
  ['mov', ascii('\0\0\0\x08wide\0\0\0\0mdat')],
  ['webm', ascii('\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm')],
  ['matroska', ascii('\x1a\x45\xdf\xa3\x9fB\x82\x88matroska')],
  ['mpeg-ps', ascii('\0\0\x01\xba')],
  ['mpeg-ts', packets(0)],
  ['mpeg-ts', packets(4)],
  ['ogg', ascii('OggS')],
  ['flac', ascii('fLaC')],
  ['mp3', ascii('ID3\x04')],
  ['mp3', ascii('\xff\xfb\x90')],
  ['adts', ascii('\xff\xf1\x50')],
  [null, ascii('WEBVTT')],
  [null, Buffer.alloc(0)],
])('%s is known by its first bytes', (container, head) => {
  expect(sniff(head)).toBe(container)
})
