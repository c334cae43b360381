/** A stretch (s) of a file's sound whose loudness is wanted. */
export interface StretchQuestion {
  readonly url: string
  readonly from: number
  readonly to: number
}

/** How far (s) the reading has come, then how loud the stretch is, or why that cannot be said. */
export type StretchNews =
  | { readonly seconds: number }
  | { readonly loudness: Float32Array }
  | { readonly failed: 'undecodable' | 'unreadable' }
