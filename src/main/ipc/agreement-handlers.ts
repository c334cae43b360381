import type { agreementCalls } from '@contract/calls/agreement'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { comparedAmounts, comparedScores, comparedStudy } from '@main/study/queries/compared-ratings'

export function agreementHandlers({ present }: Pick<Services, 'present'>) {
  return {
    'agreement.ratings': () => comparedStudy(present.db, present.personId),
    'agreement.scores': ({ ratingIds }) =>
      JSON.stringify(comparedScores(present.db, { personId: present.personId, ratingIds })),
    'agreement.amounts': ({ ratingIds }) => comparedAmounts(present.db, { personId: present.personId, ratingIds }),
  } satisfies Handlers<keyof typeof agreementCalls>
}
