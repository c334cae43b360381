/** That somebody is (or may not be) with a recording. */
export interface Pairing {
  readonly recordingId: string
  readonly personId: string
}

/** How many rate a recording: the same number each, or two for a share of them (in per cent) and one for the rest. */
export type PlanDesign = Readonly<{ kind: 'each'; raters: number }> | Readonly<{ kind: 'share'; doublePercent: number }>

/** Everything that a plan is made from beside its seed: the same settings and seed always give the same plan. */
export interface PlanSettings {
  readonly design: PlanDesign
  /** In calendar order. */
  readonly recordingIds: readonly string[]
  readonly raterIds: readonly string[]
  /** Who may not rate what. */
  readonly barred: readonly Pairing[]
  /** Assignments that stood before and stay: they count, and nobody gets a recording twice. */
  readonly kept: readonly Pairing[]
  readonly dueDate: string | null
}
