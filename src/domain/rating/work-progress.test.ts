import { expect, it } from 'vitest'
import { workProgress } from '@domain/rating/work-progress'

it('counts assignments by how far they are', () => {
  const line = (state: 'assigned' | 'started' | 'submitted', isOverdue = false) => ({ state, isOverdue })
  expect(workProgress([])).toEqual({ assigned: 0, started: 0, submitted: 0, overdue: 0 })
  expect(workProgress([line('assigned', true), line('started'), line('submitted'), line('submitted')])).toEqual({
    assigned: 4,
    started: 3,
    submitted: 2,
    overdue: 1,
  })
})
