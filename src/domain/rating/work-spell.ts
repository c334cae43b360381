/** A stretch of clock time (ms since 1970, half-open) in which a rating was open and somebody was at it. */
export interface WorkSpell {
  readonly id: string
  readonly ratingId: string
  readonly startMs: number
  readonly endMs: number
}
