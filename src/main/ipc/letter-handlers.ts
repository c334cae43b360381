import type { letterCalls, OpenedLetter } from '@contract/calls/letters'
import { readLogo } from '@main/app/logo-file'
import type { Handlers } from '@main/ipc/handlers'
import type { Services } from '@main/ipc/services'
import { detailOnDisk } from '@main/media/on-disk'
import { instrumentRow } from '@main/study/queries/instruments'
import {
  keepBlock,
  keepLogo,
  keepTemplate,
  letterBlocks,
  letterTemplates,
  removeBlock,
  removeTemplate,
} from '@main/study/queries/letter-stock'
import {
  basisOf,
  beginLetter,
  changeLetter,
  knownLogo,
  letterNow,
  letterRatings,
  lettersOf,
  readableLetter,
  removeLetter,
  reverseLetter,
} from '@main/study/queries/letters'
import { recordingDetail } from '@main/study/queries/recordings'
import { itemNotesOf, scoresOf } from '@main/study/queries/scores'
import { findRow } from '@main/study/row-store'

export function letterHandlers({ present, dialogs }: Pick<Services, 'present' | 'dialogs'>) {
  const asThePresentPerson = <Asked extends object>(asked: Asked) => ({ ...asked, personId: present.personId })
  const done = (work: () => void): null => {
    work()
    return null
  }
  const onDisk = (recordingId: string) => detailOnDisk(recordingDetail(present.db, recordingId), present.study.path)
  return {
    'letters.ofRecording': async ({ recordingId }) => ({
      recording: await onDisk(recordingId),
      letters: lettersOf(present.db, present.viewer, recordingId),
      ratings: letterRatings(present.db, present.viewer, recordingId),
    }),
    'letters.begin': (asked) => beginLetter(present.db, asThePresentPerson(asked)),
    'letters.open': async (asked): Promise<OpenedLetter> => {
      const { db } = present
      const { rating } = readableLetter(db, asThePresentPerson(asked))
      const recording = await onDisk(rating.recordingId)
      return {
        ...letterNow(db, asThePresentPerson(asked)),
        rating,
        isOwnRating: rating.personId === present.personId,
        raterName: findRow(db, 'person', rating.personId)?.name ?? '',
        basis: basisOf(db, rating),
        recording,
        instrument: instrumentRow(db, rating.instrumentId).json,
        scores: scoresOf(db, rating.id),
        itemNotes: itemNotesOf(db, rating.id),
        readOnly: present.study.readOnly,
      }
    },
    'letters.change': (asked) => changeLetter(present.db, asThePresentPerson(asked)),
    'letters.undo': (asked) => reverseLetter(present.db, { ...asThePresentPerson(asked), action: 'undo' }),
    'letters.redo': (asked) => reverseLetter(present.db, { ...asThePresentPerson(asked), action: 'redo' }),
    'letters.remove': (asked) => done(() => removeLetter(present.db, asThePresentPerson(asked))),
    'letters.blocks': () => letterBlocks(present.db, present.viewer),
    'letters.keepBlock': (asked) => done(() => keepBlock(present.db, asThePresentPerson(asked))),
    'letters.removeBlock': (asked) => done(() => removeBlock(present.db, asThePresentPerson(asked))),
    'letters.templates': () => letterTemplates(present.db),
    'letters.keepTemplate': (asked) => done(() => keepTemplate(present.db, asThePresentPerson(asked))),
    'letters.removeTemplate': (asked) => done(() => removeTemplate(present.db, asThePresentPerson(asked))),
    'letters.chooseLogo': async () => {
      const path = await dialogs.chooseLogo()
      if (path === null) return null
      const logo = await readLogo(path)
      return keepLogo(present.db, asThePresentPerson({ logo }))
    },
    'letters.logo': ({ id }) => knownLogo(present.db, id),
  } satisfies Handlers<keyof typeof letterCalls>
}
