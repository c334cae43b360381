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

/** Codecs that mediabunny does not know, by what MP4 and Matroska call them. */
const byInternalId: Readonly<Record<string, string>> = {
  mp4v: 'mpeg4',
  s263: 'h263',
  jpeg: 'mjpeg',
  mjpa: 'mjpeg',
  mjpg: 'mjpeg',
  apco: 'prores',
  apcs: 'prores',
  apcn: 'prores',
  apch: 'prores',
  ap4h: 'prores',
  ap4x: 'prores',
  avdh: 'dnxhd',
  dvc: 'dvvideo',
  dvcp: 'dvvideo',
  alac: 'alac',
  dtsc: 'dts',
  dtse: 'dts',
  dtsh: 'dts',
  dtsl: 'dts',
  'ac-3': 'ac3',
  'ec-3': 'eac3',
  samr: 'amr_nb',
  sawb: 'amr_wb',
  ms: 'adpcm_ms',
  ima4: 'adpcm_ima_qt',
  v_mpeg1: 'mpeg1video',
  v_mpeg2: 'mpeg2video',
  'v_mpeg4/iso/sp': 'mpeg4',
  'v_mpeg4/iso/asp': 'mpeg4',
  'v_mpeg4/iso/ap': 'mpeg4',
  'v_mpeg4/ms/v3': 'msmpeg4v3',
  v_mjpeg: 'mjpeg',
  v_prores: 'prores',
  v_theora: 'theora',
  v_ffv1: 'ffv1',
  'v_ms/vfw/fourcc': 'vfw',
  a_ac3: 'ac3',
  a_eac3: 'eac3',
  a_dts: 'dts',
  a_truehd: 'truehd',
  a_alac: 'alac',
  'a_mpeg/l2': 'mp2',
}

/** ISO/IEC 13818-1, table 2-34, and what ATSC and Blu-ray added to it. */
const byStreamType: ReadonlyMap<number, string> = new Map([
  [0x01, 'mpeg1video'],
  [0x02, 'mpeg2video'],
  [0x03, 'mp2'],
  [0x04, 'mp2'],
  [0x10, 'mpeg4'],
  [0x80, 'pcm_bluray'],
  [0x81, 'ac3'],
  [0x82, 'dts'],
  [0x83, 'truehd'],
  [0x84, 'eac3'],
  [0x85, 'dts'],
  [0x86, 'dts'],
  [0x87, 'eac3'],
])

/** A codec that mediabunny does not know, by the container's own name or number for it. */
export function codecOfInternalId(id: string | number | Uint8Array | null): string {
  if (typeof id === 'number') return byStreamType.get(id) ?? 'unknown'
  if (typeof id !== 'string') return 'unknown'
  const name = id
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 40)
  return name === '' ? 'unknown' : (byInternalId[name.toLowerCase()] ?? name)
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
