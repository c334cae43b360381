import type { FilmNews, FilmQuestion } from '@renderer/features/clips/film/messages'
import type { FilmForm, FilmOutlook, FilmPlan, FilmProblem } from '@renderer/features/clips/film/plan'

/** What making a film came to. */
export type FilmResult = 'made' | 'stopped' | { readonly problem: FilmProblem }

/** Takes a piece of the film; false where it cannot be taken and the work is to stop. */
export type TakePiece = (piece: { position: number; data: Uint8Array<ArrayBuffer>; done: number }) => Promise<boolean>

/** Looks, beside the window's own work, how films can be made. */
export function lookAtFilms(plans: readonly FilmPlan[], signal: AbortSignal): Promise<readonly FilmOutlook[] | null> {
  const worker = newWorker()
  return new Promise((resolve) => {
    const finish = (outlooks: readonly FilmOutlook[] | null): void => {
      worker.terminate()
      resolve(outlooks)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FilmNews>) => {
      finish(data.kind === 'outlooks' ? data.outlooks : plans.map(() => ({ problem: 'unreadable' })))
    })
    worker.addEventListener('error', () => finish(plans.map(() => ({ problem: 'unreadable' }))))
    signal.addEventListener('abort', () => finish(null), { once: true })
    worker.postMessage({ kind: 'look', plans } satisfies FilmQuestion)
  })
}

/** Makes a film beside the window's own work, and hands on its pieces one after another. */
export function makeFilm(plan: FilmPlan, form: FilmForm, take: TakePiece): Promise<FilmResult> {
  const worker = newWorker()
  return new Promise((resolve) => {
    const finish = (result: FilmResult): void => {
      worker.terminate()
      resolve(result)
    }
    const hear = async (news: FilmNews): Promise<void> => {
      if (news.kind === 'made') finish('made')
      else if (news.kind === 'failed') finish({ problem: news.problem })
      else if (news.kind === 'piece') {
        if (await take(news)) worker.postMessage({ kind: 'written' } satisfies FilmQuestion)
        else finish('stopped')
      }
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FilmNews>) => void hear(data))
    worker.addEventListener('error', () => finish({ problem: 'unreadable' }))
    worker.postMessage({ kind: 'make', plan, form } satisfies FilmQuestion)
  })
}

function newWorker(): Worker {
  return new Worker(new URL('./film.worker.ts', import.meta.url), { type: 'module' })
}
