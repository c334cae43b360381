import { useEffect, useState } from 'react'
import type { FilmOutlook } from '@renderer/features/clips/film/plan'
import { lookAtFilms } from '@renderer/features/clips/film/film-work'
import type { PlannedFilm } from '@renderer/features/clips/films'

/** How the films can be made; null until that has been looked at. */
export function useOutlooks(films: readonly PlannedFilm[]): readonly FilmOutlook[] | null {
  const [found, setFound] = useState<{ readonly key: string; readonly outlooks: readonly FilmOutlook[] } | null>(null)
  const key = JSON.stringify(films.map(({ plan }) => plan))
  useEffect(() => {
    const stop = new AbortController()
    const plans = JSON.parse(key) as readonly PlannedFilm['plan'][]
    const look = async (): Promise<void> => {
      const outlooks = await lookAtFilms(plans, stop.signal)
      if (outlooks !== null && !stop.signal.aborted) setFound({ key, outlooks })
    }
    if (plans.length > 0) void look()
    return () => stop.abort()
  }, [key])
  return found?.key === key ? found.outlooks : null
}
