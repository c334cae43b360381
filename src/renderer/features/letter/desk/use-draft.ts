import { useCallback, useEffect, useRef, useState } from 'react'
import { useLetterWork } from './letter-context'

/** So long after the last key a draft is kept: seldom enough for steps that one would undo, soon enough for a power cut. */
const restMs = 700

export interface Draft {
  readonly value: string
  readonly change: (text: string) => void
  /** Keeps the draft now, as when the field is left. */
  readonly keep: () => void
}

/** A text field's value while it is typed: kept after a rest, when the field is left, and before anything else happens. */
export function useDraft(kept: string, keepText: (text: string) => Promise<boolean>): Draft {
  const { drafts } = useLetterWork()
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const newest = useRef(keepText)
  useEffect(() => {
    newest.current = keepText
  })

  const keep = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const text = waiting.current
    if (text === null) return
    waiting.current = null
    const isKept = await newest.current(text)
    // What was refused stays in the field, to be tried again.
    if (!isKept) waiting.current ??= text
    else if (waiting.current === null) setTyped(null)
  }, [])

  useEffect(() => {
    const leave = drafts.register({ keep, isWaiting: () => waiting.current !== null })
    return () => {
      leave()
      void keep()
    }
  }, [drafts, keep])

  return {
    value: typed ?? kept,
    change: (text) => {
      waiting.current = text
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), restMs)
    },
    keep: () => void keep(),
  }
}
