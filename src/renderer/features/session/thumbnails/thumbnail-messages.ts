/** What the worker is asked: to open a film once, then for pictures of it, and not to go on with one. */
export type ThumbnailQuestion =
  | Readonly<{ kind: 'open'; url: string; widthPx: number }>
  | Readonly<{ kind: 'picture'; id: number; mediaMs: number; isExact: boolean }>
  | Readonly<{ kind: 'forget'; id: number }>

/** `picture` null: there is none at that time, or the film cannot be decoded. */
export interface ThumbnailAnswer {
  readonly id: number
  readonly picture: ImageBitmap | null
}
