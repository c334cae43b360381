import type { MediaOnDisk } from '@contract/calls/recordings'
import { CopyOffer } from '@renderer/components/copy-offer'
import { useIsStudyReadOnly } from '@renderer/lib/study'
import type { PlayerProblem } from './player-state'
import styles from './problem-help.module.css'

interface ProblemHelpProps {
  readonly problem: PlayerProblem
  readonly media: MediaOnDisk
}

/** What can be done at once about a file that does not play: a playable copy, or the way to one. */
export function ProblemHelp({ problem, media }: ProblemHelpProps) {
  const isReadOnly = useIsStudyReadOnly()
  if (problem.kind === 'missing' || problem.kind === 'no-media') return null
  return (
    <div className={styles['help']}>
      <CopyOffer media={media} helps isReadOnly={isReadOnly} />
    </div>
  )
}
