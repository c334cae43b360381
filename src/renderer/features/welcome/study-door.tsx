import { type ReactNode, useEffect, useState } from 'react'
import type { StudyFile } from '@contract/calls/study'
import { ask } from '@renderer/lib/door'
import { useAction } from '@renderer/lib/queries'
import { NewStudyDialog } from './new-study-dialog'
import { OpenStudyDialog } from './open-study-dialog'

/** The ways into a study, for the welcome screen and the menu alike. */
export interface StudyDoor {
  readonly makeNew: () => void
  readonly choose: () => void
  readonly open: (file: StudyFile) => void
  readonly openSample: () => void
  readonly openSimulated: () => void
  /** Opens the study that the person double-clicked, where there is one. */
  readonly openGiven: () => void
  readonly isBusy: boolean
  /** The dialogs that the ways lead through; to be rendered where they are used. */
  readonly dialogs: ReactNode
}

export function useStudyDoor(): StudyDoor {
  const sample = useAction('study.openSample')
  const simulated = useAction('study.openSimulated')
  const chooseFile = useAction('study.choose')
  const [isMaking, setMaking] = useState(false)
  const [opening, setOpening] = useState<StudyFile | null>(null)
  const choose = async (): Promise<void> => {
    const file = await chooseFile.run({})
    if (file !== undefined && file !== null) setOpening(file)
  }
  useEffect(() => void takeGiven().then(setOpening), [])
  return {
    makeNew: () => setMaking(true),
    choose: () => void choose(),
    open: setOpening,
    openSample: () => void sample.run({}),
    openSimulated: () => void simulated.run({}),
    openGiven: () => void takeGiven().then(setOpening),
    isBusy: sample.isRunning || simulated.isRunning || chooseFile.isRunning,
    dialogs: (
      <>
        {isMaking && <NewStudyDialog onClose={() => setMaking(false)} />}
        {opening !== null && <OpenStudyDialog key={opening.fileId} file={opening} onClose={() => setOpening(null)} />}
      </>
    ),
  }
}

/** Main hands a double-clicked study out once. */
async function takeGiven(): Promise<StudyFile | null> {
  const answer = await ask('study.given', {})
  return answer.ok ? answer.value : null
}
