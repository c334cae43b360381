import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { CopyOffer } from '@renderer/components/copy-offer'
import { useIsStudyReadOnly } from '@renderer/lib/study'
import type { Player } from './player'
import type { Damage } from './player-state'
import styles from './problem-help.module.css'
import { problemValues } from './problem-values'
import { usePlayerState } from './use-player'

/** How far behind a damaged place to try again: a group of frames, which breaks as a whole, is rarely longer. */
const beyondMs = 10_000

interface DamageNoteProps {
  readonly player: Player
  readonly problem: Damage
}

/** Says over the last whole picture that the next cannot be read, and leads on beyond it. */
export function DamageNote({ player, problem }: DamageNoteProps) {
  const { t } = useTranslation('player')
  const media = usePlayerState(player, (state) => state.media)
  const isReadOnly = useIsStudyReadOnly()
  const laterMs = problem.atMs + beyondMs
  return (
    <div className={styles['note']} role="alert">
      <div>
        <p>{t('problem.broken.what', problemValues(problem))}</p>
        <p>{t('problem.broken.do')}</p>
        <details>
          <summary>{t('problem.broken.ifNeeded')}</summary>
          <p>{t('problem.broken.remedy')}</p>
          {media !== null && <CopyOffer media={media} helps isReadOnly={isReadOnly} />}
        </details>
      </div>
      {laterMs < player.durationMs && (
        <Button onPress={() => player.seekTo(laterMs)}>{t('problem.broken.goOn', { seconds: beyondMs / 1000 })}</Button>
      )}
    </div>
  )
}
