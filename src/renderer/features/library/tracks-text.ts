import { useTranslation } from 'react-i18next'
import { codecText } from '@domain/recording/codec-name'
import type { Finding } from '@domain/recording/finding'
import type { Media } from '@domain/recording/recording'

type Described = Pick<Media, 'video' | 'audio'> & Partial<Pick<Finding, 'container' | 'videoForm' | 'rotation'>>

/** A file in words: `MP4, H.264 10 bit 1280 × 720, 25 frames/s, AAC stereo`. */
export function useTracksText(): (file: Described) => string {
  const { t } = useTranslation(['library', 'media'])
  return ({ video, audio, container = null, videoForm = null, rotation = 0 }) => {
    const parts = [
      container === null ? null : t(`media:container.${container}`),
      video === null
        ? t('tracks.noVideo')
        : [codecText(video.codec), videoForm, `${video.width} × ${video.height}`].filter(Boolean).join(' '),
      rotation === 0 ? null : t('tracks.turned', { degrees: rotation }),
      video === null || video.frameRate === null
        ? null
        : t('tracks.rate', { rate: Math.round(video.frameRate * 100) / 100 }),
      audio === null
        ? t('tracks.noAudio')
        : `${codecText(audio.codec)} ${audio.channels === 1 ? t('tracks.mono') : audio.channels === 2 ? t('tracks.stereo') : t('tracks.channels', { n: audio.channels })}`,
    ]
    return parts.filter((part) => part !== null).join(', ')
  }
}
