import type { Dimension } from '@domain/instrument/instrument'
import type { ScoreValue } from '@domain/rating/rating'
import styles from '@renderer/features/session/sheet/grade-strip.module.css'

interface GradeStripProps {
  readonly dimension: Dimension
  readonly value: ScoreValue | null
  readonly isCurrent: boolean
  /** Stands in the strip's place: why there is no grade. */
  readonly instead: string | null
  readonly onGrade: (grade: number) => void
}

/** All grades of one dimension in a row, the adequate one's column tinted. A drawing: the cell round it has the words. */
export function GradeStrip({ dimension, value, isCurrent, instead, onGrade }: GradeStripProps) {
  const grades = Array.from({ length: dimension.max - dimension.min + 1 }, (_, step) => dimension.min + step)
  return (
    <span className={styles['strip']} data-current={isCurrent || undefined} aria-hidden="true">
      {instead === null ? (
        grades.map((grade) => (
          <span
            key={grade}
            className={styles['grade']}
            data-adequate={grade === dimension.adequate || undefined}
            data-given={grade === value || undefined}
            onClick={() => onGrade(grade)}
          >
            {grade}
          </span>
        ))
      ) : (
        <span className={styles['instead']} style={{ width: `calc(var(--grade) * ${grades.length})` }}>
          {instead}
        </span>
      )}
    </span>
  )
}
