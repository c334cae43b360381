import { useTranslation } from 'react-i18next'
import { formatClockShort } from '@domain/time/clock'
import type { JobProgress } from '@contract/notices'
import { Button } from '@renderer/components/button'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useJobs } from '@renderer/lib/jobs'
import { useAction } from '@renderer/lib/queries'
import styles from './job-strip.module.css'

interface JobStripProps {
  /** Only work of these kinds: for a dialog, which covers the strip at the window's foot. */
  readonly kinds?: readonly JobProgress['kind'][]
}

/** Long work with its progress, each with a way to stop it. */
export function JobStrip({ kinds }: JobStripProps) {
  const { t } = useTranslation(['components', 'jobs'])
  const all = useJobs()
  const jobs = kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind))
  const cancel = useAction('jobs.cancel')
  if (jobs.length === 0) return null
  return (
    <section className={styles['strip']} aria-label={t('jobs')}>
      {jobs.map((job) => {
        const label = t(`jobs:${job.kind}`, { subject: job.subject })
        return (
          <div key={job.jobId} className={styles['job']}>
            <span className={styles['label']}>{label}</span>
            <span className={styles['left']}>
              {job.leftMs === null ? '' : t('jobLeft', { time: formatClockShort(job.leftMs) })}
            </span>
            <ProgressBar label={label} hideLabel done={job.done} total={job.total} />
            <Button
              variant="quiet"
              aria-label={t('cancelJob', { job: label })}
              onPress={() => void cancel.run({ jobId: job.jobId })}
            >
              {t('cancel')}
            </Button>
          </div>
        )
      })}
    </section>
  )
}
