import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedLetter } from '@contract/calls/letters'
import type { Refusal } from '@contract/error'
import { Button } from '@renderer/components/button'
import { FailedState } from '@renderer/components/failed-state'
import { ask } from '@renderer/lib/door'
import { useCall } from '@renderer/lib/queries'
import { LetterDesk } from './desk/letter-desk'
import { LetterList } from './list/letter-list'

interface LetterScreenProps {
  readonly recordingId: string
  /** Null for the list of the recording's letters. */
  readonly letterId: string | null
  readonly isReadOnly: boolean
  readonly onLetter: (letterId: string | null) => void
  readonly onOpenSession: (start: { readonly isConsensus: boolean; readonly atMs: number }) => void
  readonly onLeave: () => void
}

/** The feedback letters of one session: which there are, and the one that is being written. */
export function LetterScreen({ letterId, ...props }: LetterScreenProps) {
  return letterId === null ? <AllLetters {...props} /> : <OneLetter {...props} letterId={letterId} />
}

type Screen = Omit<LetterScreenProps, 'letterId'>

function AllLetters({ recordingId, isReadOnly, onLetter, onLeave }: Screen) {
  const { value, refusal } = useCall('letters.ofRecording', { recordingId })
  if (refusal !== null) return <Refused refusal={refusal} onLeave={onLeave} />
  return value === undefined ? null : <LetterList given={value} isReadOnly={isReadOnly} onOpen={onLetter} />
}

function OneLetter({ letterId, onLetter, onOpenSession, onLeave }: Screen & { readonly letterId: string }) {
  const { value, refusal } = useOpenedLetter(letterId)
  if (refusal !== null) return <Refused refusal={refusal} onLeave={onLeave} />
  if (value === null) return null
  return <LetterDesk key={letterId} opened={value} onAll={() => onLetter(null)} onOpenSession={onOpenSession} />
}

interface Opened {
  readonly value: OpenedLetter | null
  readonly refusal: Refusal | null
}

/** Asked anew each time: what was known of a letter before is not what has been written in it since. */
function useOpenedLetter(letterId: string): Opened {
  const [opened, setOpened] = useState<Opened>({ value: null, refusal: null })
  useEffect(() => {
    let left = false
    const open = async (): Promise<void> => {
      const answer = await ask('letters.open', { letterId })
      if (left) return
      setOpened(answer.ok ? { value: answer.value, refusal: null } : { value: null, refusal: answer.error })
    }
    void open()
    return () => {
      left = true
      setOpened({ value: null, refusal: null })
    }
  }, [letterId])
  return opened
}

function Refused({ refusal, onLeave }: { readonly refusal: Refusal; readonly onLeave: () => void }) {
  const { t } = useTranslation('letter')
  const actions = <Button onPress={onLeave}>{t('back')}</Button>
  return <FailedState title={t('notOpened')} refusal={refusal} actions={actions} />
}
