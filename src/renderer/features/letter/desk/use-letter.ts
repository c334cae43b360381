import { useEffect, useMemo, useRef, useState } from 'react'
import type { LetterEdit } from '@domain/letter/edit'
import type { LetterNow, OpenedLetter } from '@contract/calls/letters'
import type { Answer } from '@contract/error'
import { ask } from '@renderer/lib/door'
import { queryClient } from '@renderer/lib/queries'
import { showRefusal } from '@renderer/lib/toasts'
import { holdUnsaved } from '@renderer/lib/unsaved'
import { createDrafts } from './drafts'
import type { LetterWork, Saving } from './letter-context'

/** Keeps a letter as one writes: steps go to the study one after another, and its answers are what is shown. */
export function useLetter(opened: OpenedLetter): Omit<LetterWork, 'player'> {
  const letterId = opened.whole.letter.id
  const [now, setNow] = useState<LetterNow>(opened)
  const [saving, setSaving] = useState<Saving>('saved')
  const drafts = useMemo(() => createDrafts(), [])
  const latest = useRef<LetterNow>(opened)
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  const steps = useRef(0)

  const step = useMemo(
    () =>
      (work: () => Promise<Answer<LetterNow>>): Promise<boolean> => {
        steps.current += 1
        const done = tail.current.then(async () => {
          setSaving('saving')
          const answer = await work()
          steps.current -= 1
          setSaving(answer.ok ? 'saved' : 'unsaved')
          if (answer.ok) {
            latest.current = answer.value
            setNow(answer.value)
          } else showRefusal(answer.error)
          return answer.ok
        })
        tail.current = done
        return done
      },
    [],
  )

  useEffect(() => {
    const saved = async (): Promise<void> => {
      await drafts.keepAll()
      await tail.current
    }
    const release = holdUnsaved({ isWaiting: () => steps.current > 0 || drafts.isWaiting(), saved })
    return () => {
      // Lists and the history say what was written once it is on disk.
      void tail.current.then(() => {
        release()
        return queryClient.invalidateQueries()
      })
    }
  }, [drafts])

  return {
    opened,
    now,
    saving,
    drafts,
    keptNow: async () => {
      await drafts.keepAll()
      await tail.current
      return latest.current
    },
    edit: (edit: LetterEdit) => step(() => ask('letters.change', { letterId, edit: sendable(edit) })),
    reverse: (action) =>
      void drafts
        .keepAll()
        .then(() => step(() => ask(action === 'undo' ? 'letters.undo' : 'letters.redo', { letterId }))),
  }
}

/** The contract's objects are mutable, the domain's are not. */
function sendable(edit: LetterEdit) {
  return edit.kind === 'wording' ? { ...edit, wording: { ...edit.wording, texts: { ...edit.wording.texts } } } : edit
}
