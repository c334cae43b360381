/** FFmpeg's names of codecs by the four characters that AVI, WMV and Matroska write for them. */
const byFourCc: Readonly<Record<string, string>> = {
  XVID: 'mpeg4',
  DIVX: 'mpeg4',
  DX50: 'mpeg4',
  FMP4: 'mpeg4',
  MP4V: 'mpeg4',
  MP4S: 'mpeg4',
  '3IV2': 'mpeg4',
  DIV3: 'msmpeg4v3',
  DIV4: 'msmpeg4v3',
  MP43: 'msmpeg4v3',
  MP42: 'msmpeg4v2',
  MPG4: 'msmpeg4v1',
  MJPG: 'mjpeg',
  DVSD: 'dvvideo',
  DV25: 'dvvideo',
  DVHD: 'dvvideo',
  H264: 'h264',
  X264: 'h264',
  AVC1: 'h264',
  HEVC: 'hevc',
  H265: 'hevc',
  HVC1: 'hevc',
  MPG1: 'mpeg1video',
  MPG2: 'mpeg2video',
  WMV1: 'wmv1',
  WMV2: 'wmv2',
  WMV3: 'wmv3',
  WVC1: 'vc1',
  WMVA: 'vc1',
  VP80: 'vp8',
  VP90: 'vp9',
  AV01: 'av1',
  CVID: 'cinepak',
  IV50: 'indeo5',
  HFYU: 'huffyuv',
  FFV1: 'ffv1',
}

/** A codec by its four characters; those that are not known are shown as they are. */
export function codecOfFourCc(fourCc: string): string {
  const shown = fourCc.replace(/[^\x21-\x7e]/g, '').trim()
  if (shown === '') return 'rawvideo'
  return byFourCc[shown.toUpperCase()] ?? shown.toLowerCase()
}

const byWaveTag: ReadonlyMap<number, string> = new Map([
  [0x0001, 'pcm_s16le'],
  [0x0002, 'adpcm_ms'],
  [0x0003, 'pcm_f32le'],
  [0x0006, 'pcm_alaw'],
  [0x0007, 'pcm_mulaw'],
  [0x0011, 'adpcm_ima_wav'],
  [0x0031, 'gsm_ms'],
  [0x0050, 'mp2'],
  [0x0055, 'mp3'],
  [0x00ff, 'aac'],
  [0x0160, 'wmav1'],
  [0x0161, 'wmav2'],
  [0x0162, 'wmapro'],
  [0x0163, 'wmalossless'],
  [0x000a, 'wmavoice'],
  [0x2000, 'ac3'],
  [0x2001, 'dts'],
])

/** A codec by the number that AVI, WMV and WAV write for it. */
export function codecOfWaveTag(tag: number): string {
  return byWaveTag.get(tag) ?? `0x${tag.toString(16).padStart(4, '0')}`
}
