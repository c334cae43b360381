import { useEffect, useState } from 'react'
import type { ChosenImport, ImportLook } from '@contract/calls/imports'
import type { Refusal } from '@contract/error'
import { call } from '@renderer/lib/door'
import { refusalOf } from '@renderer/lib/queries'
import { type Choices } from './choices'

export interface Looked {
  readonly look: ImportLook | null
  readonly refusal: Refusal | null
  readonly isLooking: boolean
}

/** Choices that follow each other fast are asked of main once. */
const settledAfterMs = 150

/** An answer with what it was asked for. */
interface Answered extends Choices {
  readonly token: string
  readonly look: ImportLook | null
  readonly refusal: Refusal | null
}

/** What would come of a file with what has been said of it so far; what was seen before stays until the next answer is there. */
export function useLook(file: ChosenImport | null, { map, makes }: Choices, recordingId: string | null): Looked {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const token = file?.token ?? null
  useEffect(() => {
    if (token === null) return undefined
    let isStale = false
    const ask = (): void => {
      const asked = { token, map, makes }
      call('imports.look', { ...asked, recordingId }).then(
        (look) => isStale || setAnswered({ ...asked, look, refusal: null }),
        (thrown: unknown) =>
          isStale || setAnswered((before) => ({ ...asked, look: before?.look ?? null, refusal: refusalOf(thrown) })),
      )
    }
    const timer = setTimeout(ask, map === null ? 0 : settledAfterMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [token, map, makes, recordingId])
  if (token === null || answered === null || answered.token !== token)
    return { look: null, refusal: null, isLooking: token !== null }
  const isLooking = answered.map !== map || answered.makes !== makes
  return { look: answered.look, refusal: answered.refusal, isLooking }
}
