import { useTranslation } from 'react-i18next'
import { codecText } from '@domain/recording/codec-name'
import { type Finding, isAddable, type MediaProblem, playsOf } from '@domain/recording/finding'
import type { Media } from '@domain/recording/recording'
import { formatClockShort } from '@domain/time/clock'
import { classes } from '@renderer/lib/classes'
import styles from './media-verdict.module.css'

interface MediaVerdictProps {
  readonly finding: Pick<Finding, 'problems'>
  readonly tracks: Pick<Media, 'video' | 'audio'>
}

/** Whether a media file plays, why not, and what to do, in plain words. */
export function MediaVerdict({ finding: { problems }, tracks }: MediaVerdictProps) {
  const { t } = useTranslation('media')
  const problemText = useProblemText()
  const plays = playsOf(problems, tracks)
  const canBeAdded = isAddable(problems)
  const tone = !canBeAdded ? 'bad' : problems.length > 0 ? 'warn' : 'good'
  return (
    <div className={styles['verdict']}>
      <p className={classes(styles['plays'], styles[tone])}>{canBeAdded ? t(`plays.${plays}`) : t('notAdded')}</p>
      {problems.map((problem) => (
        <p key={problem.kind} className={styles['problem']}>
          {problemText(problem)}
        </p>
      ))}
    </div>
  )
}

function useProblemText(): (problem: MediaProblem) => string {
  const { t } = useTranslation('media')
  return (problem) =>
    t(`problem.${problem.kind}`, {
      container: 'container' in problem ? t(`container.${problem.container}`) : '',
      codec: 'codec' in problem ? formText(problem) : '',
      says: 'saysMs' in problem ? formatClockShort(problem.saysMs) : '',
      whole: 'wholeMs' in problem ? formatClockShort(problem.wholeMs) : '',
      at: 'atMs' in problem ? formatClockShort(problem.atMs) : '',
    })
}

function formText(problem: Extract<MediaProblem, { codec: string }>): string {
  const name = codecText(problem.codec)
  return problem.kind === 'video-codec' && problem.form !== null ? `${name}, ${problem.form}` : name
}
