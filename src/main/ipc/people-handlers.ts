import type { peopleCalls } from '@contract/calls/people'
import { SpoleError } from '@contract/error'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { isBlinded } from '@main/study/queries/blinding'
import { addPerson, listPeople, personRecord, updatePerson } from '@main/study/queries/people'
import { usePerson } from '@main/study/queries/study'

export function peopleHandlers({ present }: Pick<Services, 'present'>) {
  return {
    'people.list': () => listPeople(present.db),
    'people.add': (person) => {
      const added = addPerson(present.db, person)
      present.changed('people', 'study')
      return added
    },
    'people.record': ({ id }) => personRecord(present.db, present.viewer, id),
    'people.update': ({ training, mayNotRate, ...person }) => {
      const updated = updatePerson(present.db, { person, training, mayNotRate })
      present.changed('people')
      return updated
    },
    'people.use': ({ id, isConfirmed }) => {
      const isTaken = present.personId !== null && present.personId !== id
      if (isTaken && isBlinded(present.db) && !isConfirmed) throw new SpoleError('person-unconfirmed')
      const person = usePerson(present.db, id)
      present.changed('study', 'people', 'recordings', 'ratings')
      return person
    },
  } satisfies Handlers<keyof typeof peopleCalls>
}
