/** FFmpeg's names, which people meet elsewhere, for codecs that mediabunny calls otherwise. */
const ffmpegNames: Readonly<Record<string, string>> = {
  avc: 'h264',
  ulaw: 'pcm_mulaw',
  alaw: 'pcm_alaw',
  'pcm-s8': 'pcm_s8',
  'pcm-u8': 'pcm_u8',
  'pcm-s16': 'pcm_s16le',
  'pcm-s16be': 'pcm_s16be',
  'pcm-s24': 'pcm_s24le',
  'pcm-s24be': 'pcm_s24be',
  'pcm-s32': 'pcm_s32le',
  'pcm-s32be': 'pcm_s32be',
  'pcm-f32': 'pcm_f32le',
  'pcm-f32be': 'pcm_f32be',
  'pcm-f64': 'pcm_f64le',
  'pcm-f64be': 'pcm_f64be',
}

/** A codec by the name people know it by. */
export function codecName(codec: string): string {
  return ffmpegNames[codec] ?? codec
}

const playableVideo: ReadonlySet<string> = new Set(['h264', 'vp8', 'vp9', 'av1'])
const playableAudio: ReadonlySet<string> = new Set(['aac', 'mp3', 'opus', 'vorbis', 'flac'])

/** True for video that Chromium plays on every computer; HEVC needs a decoder that only macOS always has. */
export function playsVideo(codec: string, platform: NodeJS.Platform): boolean {
  return playableVideo.has(codec) || (codec === 'hevc' && platform === 'darwin')
}

export function playsAudio(codec: string): boolean {
  return playableAudio.has(codec) || codec.startsWith('pcm_')
}
