import { SpoleError } from '@contract/error'
import type { Services } from '@main/ipc/services'
import { computersOf } from '@main/media/network-place'
import { placesIn } from '@main/study/queries/places'

type Tools = Pick<Services, 'present' | 'dialogs' | 'computers'>

/**
 * Asks before the first look at a study's films where they lie on computers that are new here: looking tells such a
 * computer that somebody looked, and who. A no closes the study again (`cancelled`), with nothing looked at.
 */
export async function askForComputers(
  { present, dialogs, computers }: Tools,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const own = computersOf([present.study.path], platform)
  const named = [...computersOf(placesIn(present.db), platform)]
  const unknown = named.filter((computer) => !own.has(computer) && !computers.has(computer)).toSorted()
  if (unknown.length === 0) return
  if (await dialogs.mayLookOn(unknown)) {
    await computers.add(unknown)
    return
  }
  present.close()
  throw new SpoleError('cancelled')
}
