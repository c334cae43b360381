/**
 * Until when (ms) an Ogg file goes on, by the last page that is whole enough to say: a file that was cut off has no page
 * marked as the last, by which readers find its end.
 * @see RFC 3533, section 6; the position counts samples, of Opus always at 48 kHz (RFC 7845)
 */
export function oggEndMs(tail: Buffer, codec: string, sampleRate: number): number {
  const at = tail.lastIndexOf('OggS', tail.length - 14, 'latin1')
  if (at < 0 || sampleRate <= 0) return 0
  const samples = Number(tail.readBigInt64LE(at + 6))
  return samples <= 0 ? 0 : Math.round((samples * 1000) / (codec === 'opus' ? 48_000 : sampleRate))
}
