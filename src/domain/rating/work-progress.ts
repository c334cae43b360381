import type { AssignmentState } from '@domain/rating/assignment'

/** How far some assignments are. */
export interface WorkProgress {
  readonly assigned: number
  readonly started: number
  readonly submitted: number
  readonly overdue: number
}

/** Counts assignments by how far they are; a submitted one has been started too. */
export function workProgress(
  lines: readonly { readonly state: AssignmentState; readonly isOverdue: boolean }[],
): WorkProgress {
  const submitted = lines.filter(({ state }) => state === 'submitted').length
  return {
    assigned: lines.length,
    started: submitted + lines.filter(({ state }) => state === 'started').length,
    submitted,
    overdue: lines.filter(({ isOverdue }) => isOverdue).length,
  }
}
