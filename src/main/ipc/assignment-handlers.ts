import type { assignmentCalls } from '@contract/calls/assignments'
import { today } from '@main/app/today'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { previewPlan, remakePlan, writePlan } from '@main/study/queries/assignment-plans'
import {
  assignmentBoard,
  giveAssignments,
  removeAssignments,
  reverseAssignments,
  setDueDates,
} from '@main/study/queries/assignments'

export function assignmentHandlers({ present }: Pick<Services, 'present'>) {
  const asThePresentPerson = <Asked extends object>(asked: Asked) => ({ ...asked, personId: present.personId })
  const changed = <Result>(result: Result): Result => {
    present.changed('assignments')
    return result
  }
  const done = (work: () => void): null => {
    work()
    return changed(null)
  }
  return {
    'assignments.board': () => assignmentBoard(present.db, present.viewer, today()),
    'assignments.preview': (asked) => previewPlan(present.db, asThePresentPerson(asked)),
    'assignments.plan': (asked) => changed(writePlan(present.db, asThePresentPerson(asked))),
    'assignments.remake': ({ planId }) => remakePlan(present.db, present.personId, planId),
    'assignments.give': (asked) => done(() => giveAssignments(present.db, asThePresentPerson(asked))),
    'assignments.setDue': (asked) => done(() => setDueDates(present.db, asThePresentPerson(asked))),
    'assignments.remove': (asked) => done(() => removeAssignments(present.db, asThePresentPerson(asked))),
    'assignments.undo': () => done(() => reverseAssignments(present.db, present.personId, 'undo')),
    'assignments.redo': () => done(() => reverseAssignments(present.db, present.personId, 'redo')),
  } satisfies Handlers<keyof typeof assignmentCalls>
}
