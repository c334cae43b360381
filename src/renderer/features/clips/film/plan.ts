import type { ClipWay } from '@domain/clips/clip'
import type { Interval } from '@domain/time/intervals'

/** A file that a film is cut from. */
export interface FilmSource {
  readonly url: string
  /** Recording time at which it begins. */
  readonly offsetMs: number
  /**
   * Where the player shows its first frame, in milliseconds of the file: it moves films that begin in the middle of a
   * frame. Null where it goes by the container.
   */
  readonly firstShownMs: number | null
}

/** What is written on a title card. */
export interface CardText {
  readonly heading: string
  readonly lines: readonly string[]
}

/** A stretch of recording time in a film, with the card that announces it. */
export interface FilmPart extends Interval {
  readonly card: CardText | null
  /** What the chapter is called that begins with it; null for none. */
  readonly chapter: string | null
}

/** Everything that a film is made from. */
export interface FilmPlan {
  /** Null for sound alone. */
  readonly picture: FilmSource | null
  readonly sound: FilmSource | null
  readonly parts: readonly FilmPart[]
  /** How long a card stands. */
  readonly cardMs: number
}

/** How a film can be made on this computer. */
export interface FilmForm {
  readonly way: ClipWay
  readonly ending: 'mp4' | 'webm'
}

/** Why a film cannot be made; texts are `clips:problem.<problem>`. */
export type FilmProblem = 'unreadable' | 'undecodable' | 'no-encoder' | 'outside'

/** What can be said of a film before it is made. */
export type FilmOutlook = FilmForm | { readonly problem: FilmProblem }
