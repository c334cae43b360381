import type { FilmForm, FilmOutlook, FilmPlan, FilmProblem } from '@renderer/features/clips/film/plan'

/** What the worker is asked: how films can be made, to make one, or to go on because a piece has been written. */
export type FilmQuestion =
  | { readonly kind: 'look'; readonly plans: readonly FilmPlan[] }
  | { readonly kind: 'make'; readonly plan: FilmPlan; readonly form: FilmForm }
  | { readonly kind: 'written' }

/** What the worker tells. A piece is to be answered with `written`: no other comes before. */
export type FilmNews =
  | { readonly kind: 'outlooks'; readonly outlooks: readonly FilmOutlook[] }
  | {
      readonly kind: 'piece'
      readonly position: number
      readonly data: Uint8Array<ArrayBuffer>
      /** The share (0-1) of the film that is done. */
      readonly done: number
    }
  | { readonly kind: 'made' }
  | { readonly kind: 'failed'; readonly problem: FilmProblem }
