export const trainingKinds = ['training', 'calibration'] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** A day on which somebody was trained in the scale or calibrated against others. */
export interface Training {
  readonly id: string
  readonly personId: string
  readonly kind: TrainingKind
  /** YYYY-MM-DD */
  readonly date: string
  readonly note: string
}
