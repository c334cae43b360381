import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Media } from '@domain/recording/recording'
import { formatSignedClock } from '@domain/time/clock'
import { Button } from '@renderer/components/button'
import { ProgressBar } from '@renderer/components/progress-bar'
import styles from './alignment.module.css'
import { type ComparedFile, compareSound, type Comparison } from './compare-sound'
import { type Duet, type Side, sides } from './duet'
import { keptLoudness } from './kept-waveform'

interface SoundProposalProps {
  readonly duet: Duet
  /** When the second file starts if it lies so to the first. */
  readonly offsetOfLag: (lagMs: number) => number
  readonly onUse: (offsetMs: number) => void
  /** Takes it and plays both, to hear whether it is right. */
  readonly onListen: (offsetMs: number) => void
}

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'comparing'; readonly share: number }
  | { readonly kind: 'done'; readonly comparison: Comparison }

/** What the two sounds say; it proposes and sets nothing by itself. */
export function SoundProposal({ duet, offsetOfLag, onUse, onListen }: SoundProposalProps) {
  const { t } = useTranslation('alignment')
  const [work, setWork] = useState<Work>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const handleCompare = async (): Promise<void> => {
    const asked = new AbortController()
    running.current = asked
    setWork({ kind: 'comparing', share: 0 })
    const [first, second] = await Promise.all([comparedOf(duet, 'first'), comparedOf(duet, 'second')])
    const comparison = await compareSound(
      { first, second },
      (share) => setWork({ kind: 'comparing', share }),
      asked.signal,
    )
    if (!asked.signal.aborted) setWork(comparison === null ? { kind: 'idle' } : { kind: 'done', comparison })
  }
  const handleCancel = (): void => {
    running.current?.abort()
    setWork({ kind: 'idle' })
  }
  const dismiss = (): void => setWork({ kind: 'idle' })
  const canCompare = sides.every((side) => isHeard(duet.tracks[side].media))

  if (work.kind === 'idle') {
    return (
      <div className={styles['proposal']}>
        <Button isDisabled={!canCompare} onPress={() => void handleCompare()}>
          {t('compare')}
        </Button>
        <span className={styles['soft']}>{t(canCompare ? 'compareHelp' : 'said.unheard')}</span>
      </div>
    )
  }
  if (work.kind === 'comparing') {
    return (
      <div className={styles['proposal']}>
        <ProgressBar label={t('comparing')} done={work.share} total={1} />
        <Button onPress={handleCancel}>{t('stopComparing')}</Button>
      </div>
    )
  }
  const { comparison } = work
  if (comparison.kind !== 'found') {
    return (
      <div className={styles['proposal']}>
        <span role="status">{t(`said.${comparison.kind}`)}</span>
        <Button onPress={dismiss}>{t('dismiss')}</Button>
      </div>
    )
  }
  const { lag } = comparison
  const offsetMs = offsetOfLag(lag.lagMs)
  const drift = Math.abs(lag.driftMs)
  return (
    <div className={styles['proposal']}>
      <span role="status">
        <strong>{t(`said.${lag.sureness}`, { offset: formatSignedClock(offsetMs) })}</strong>
        {drift >= noticedDriftMs && <> {t('said.drift', { ms: drift })}</>}
      </span>
      <span className={styles['answers']}>
        <Button onPress={() => onUse(offsetMs)}>{t('use')}</Button>
        <Button onPress={() => onListen(offsetMs)}>{t('listen')}</Button>
        <Button variant="quiet" onPress={dismiss}>
          {t('dismiss')}
        </Button>
      </span>
    </div>
  )
}

/** A frame: less than that nobody sees. */
const noticedDriftMs = 40

function isHeard({ audio }: Pick<Media, 'audio'>): boolean {
  return audio !== null
}

async function comparedOf(duet: Duet, side: Side): Promise<ComparedFile> {
  const { url, media } = duet.tracks[side].file
  return { url, durationMs: media.durationMs, loudness: await keptLoudness(media.id, media.durationMs) }
}
