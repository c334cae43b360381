import type { consensusCalls } from '@contract/calls/consensus'
import type { Handlers } from '@main/ipc/handlers'
import { openedRating } from '@main/ipc/opened-rating'
import type { Services } from '@main/ipc/services'
import {
  approveConsensus,
  consensusSides,
  describeConsensus,
  openConsensus,
  submittedRatings,
} from '@main/study/queries/consensus'
import { declareGold, withdrawGold } from '@main/study/queries/gold'

export function consensusHandlers({ present }: Pick<Services, 'present'>) {
  const asThePresentPerson = <Asked extends object>(asked: Asked) => ({ ...asked, personId: present.personId })
  const changed = <Result>(result: Result): Result => {
    present.changed('ratings')
    return result
  }
  return {
    'consensus.standing': ({ recordingId }) => submittedRatings(present.db, present.viewer, recordingId),
    'consensus.open': ({ recordingId }) =>
      openedRating(present, (personId) => openConsensus(present.db, { personId, recordingId })),
    'consensus.sides': (asked) => consensusSides(present.db, asThePresentPerson(asked)),
    'consensus.describe': (asked) => describeConsensus(present.db, asThePresentPerson(asked)),
    'consensus.approve': (asked) => changed(approveConsensus(present.db, asThePresentPerson(asked))),
    'gold.declare': (asked) => {
      declareGold(present.db, asThePresentPerson(asked))
      return changed(null)
    },
    'gold.withdraw': (asked) => {
      withdrawGold(present.db, asThePresentPerson(asked))
      return changed(null)
    },
  } satisfies Handlers<keyof typeof consensusCalls>
}
