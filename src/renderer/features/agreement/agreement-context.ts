import { createContext, useContext } from 'react'
import type { StudyScores } from '@renderer/lib/study-scores'

/** What the pages of the screen work with. */
export interface AgreementWork {
  readonly scores: StudyScores
  /** Opens a recording's session at a moment to look at a rating, with another laid under where one is named. */
  readonly onOpenSession: (place: SessionPlace) => void
}

export interface SessionPlace {
  readonly recordingId: string
  readonly atMs: number
  /** Id of the rating to look at. */
  readonly lookAt: string
  /** Id of the one beside it. */
  readonly ratingId: string | null
  /** How far apart points may lie that count as one; as usual where it is left out. */
  readonly toleranceMs?: number
}

export const AgreementContext = createContext<AgreementWork | null>(null)

export function useAgreementWork(): AgreementWork {
  const work = useContext(AgreementContext)
  if (work === null) throw new Error('The agreement screen gives its pages what they work with')
  return work
}
