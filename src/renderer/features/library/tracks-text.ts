import { useTranslation } from 'react-i18next'
import type { Media } from '@domain/recording/recording'

const codecNames: Readonly<Record<string, string>> = {
  avc: 'H.264',
  h264: 'H.264',
  avc1: 'H.264',
  hevc: 'H.265 (HEVC)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
  flac: 'FLAC',
  vorbis: 'Vorbis',
  ac3: 'AC-3',
  eac3: 'E-AC-3',
  dts: 'DTS',
  mpeg4: 'MPEG-4 part 2',
}

function codecName(codec: string): string {
  const [family = codec] = codec.toLowerCase().split('.')
  return codecNames[family] ?? (family.startsWith('pcm') ? 'PCM' : codec)
}

/** A file's tracks in words: `H.264 1280 × 720, 25 frames/s, AAC stereo`. */
export function useTracksText(): (file: Pick<Media, 'video' | 'audio'>) => string {
  const { t } = useTranslation('library')
  return ({ video, audio }) => {
    const parts = [
      video === null ? t('tracks.noVideo') : `${codecName(video.codec)} ${video.width} × ${video.height}`,
      video === null || video.frameRate === null
        ? null
        : t('tracks.rate', { rate: Math.round(video.frameRate * 100) / 100 }),
      audio === null
        ? t('tracks.noAudio')
        : `${codecName(audio.codec)} ${audio.channels === 1 ? t('tracks.mono') : audio.channels === 2 ? t('tracks.stereo') : t('tracks.channels', { n: audio.channels })}`,
    ]
    return parts.filter((part) => part !== null).join(', ')
  }
}
