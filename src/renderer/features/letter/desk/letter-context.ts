import { createContext, useContext } from 'react'
import type { LetterEdit } from '@domain/letter/edit'
import type { LetterNow, OpenedLetter } from '@contract/calls/letters'
import type { Drafts } from './drafts'
import type { PlayerControls } from '../evidence/player-controls'

export type Saving = 'saved' | 'saving' | 'unsaved'

/** The letter that is being written, with all that is done to it. */
export interface LetterWork {
  readonly opened: OpenedLetter
  readonly now: LetterNow
  readonly saving: Saving
  /** Answers whether it is on disk; a refusal has been shown. */
  readonly edit: (edit: LetterEdit) => Promise<boolean>
  readonly reverse: (action: 'undo' | 'redo') => void
  readonly drafts: Drafts
  /** The letter once everything that was typed is kept. */
  readonly keptNow: () => Promise<LetterNow>
  readonly player: PlayerControls
}

export const LetterContext = createContext<LetterWork | null>(null)

export function useLetterWork(): LetterWork {
  const work = useContext(LetterContext)
  if (work === null) throw new Error('This is a part of the letter screen and must stand inside it.')
  return work
}
