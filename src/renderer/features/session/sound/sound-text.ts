import { useTranslation } from 'react-i18next'
import { assertNever } from '@domain/assert-never'
import type { ShownSound } from '@renderer/features/session/sound/sound-lane'

/** `43 %` as the interface's languages both write it, of whole percents. */
export function formatShare(done: number, total: number): string {
  return `${total <= 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))} %`
}

/** Why there is no sound to see; null where there is. */
export function useSoundProblem({ state }: ShownSound): string | null {
  const { t } = useTranslation('sound')
  switch (state.kind) {
    case 'no-sound':
      return t('noSound')
    case 'undecodable':
      return t('undecodable', { codec: state.codec })
    case 'unreadable':
      return t('unreadable')
    case 'missing':
      return t('missing')
    case 'growing':
    case 'stopped':
    case 'complete':
    case 'reading':
    case 'off':
      return null
    default:
      return assertNever(state)
  }
}

/** What the lane shows, in a sentence for who cannot see it. */
export function useSoundSentence(sound: ShownSound): string {
  const { t } = useTranslation('sound')
  const problem = useSoundProblem(sound)
  const { state, totalMs } = sound
  if (state.kind === 'complete') return t('sentence.whole')
  if (state.kind === 'growing' || state.kind === 'stopped')
    return t('sentence.partly', { share: formatShare(state.doneMs, totalMs) })
  return problem ?? ''
}
