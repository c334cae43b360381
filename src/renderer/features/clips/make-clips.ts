import type { Refusal } from '@contract/error'
import { type FilmForm, type FilmProblem } from '@renderer/features/clips/film/plan'
import { makeFilm } from '@renderer/features/clips/film/film-work'
import type { PlannedFilm } from '@renderer/features/clips/films'
import { ask } from '@renderer/lib/door'

interface Asked {
  readonly recordingId: string
  readonly ratingId: string
  readonly isConsentAnswered: boolean
  readonly films: readonly (PlannedFilm & { readonly form: FilmForm })[]
}

/** What making clips came to; null when the person changed their mind before anything was written. */
export type ClipsResult =
  | { readonly kind: 'made'; readonly fileNames: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly problem: FilmProblem }
  | null

/** Asks where to write and makes the films, one after another. It goes on whatever the screen shows meanwhile. */
export async function makeClips({ films, ...asked }: Asked): Promise<ClipsResult> {
  const begun = await ask('clips.begin', {
    ...asked,
    films: films.map(({ name, parts, bytes, form }) => ({
      name,
      bytes,
      ending: form.ending,
      parts: parts.map((part) => ({ ...part, eventIds: [...part.eventIds] })),
    })),
  })
  if (!begun.ok) return { kind: 'refused', refusal: begun.error }
  if (begun.value === null) return null
  const { jobId, fileNames } = begun.value
  let refusal: Refusal | null = null
  for (const [film, { plan, form }] of films.entries()) {
    const result = await makeFilm(plan, form, async ({ position, data, done }) => {
      const written = await ask('clips.write', { jobId, film, position, data, done: (film + done) / films.length })
      if (!written.ok) refusal = written.error
      return written.ok
    })
    if (result === 'made') continue
    await ask('clips.abandon', { jobId })
    if (result !== 'stopped') return { kind: 'failed', problem: result.problem }
    return { kind: 'refused', refusal: refusal ?? { code: 'cancelled', detail: {} } }
  }
  const finished = await ask('clips.finish', { jobId, ways: films.map(({ form }) => form.way) })
  return finished.ok ? { kind: 'made', fileNames } : { kind: 'refused', refusal: finished.error }
}
