/** Hears what was really played, for the record of what has been watched. */
export interface PlaybackListener {
  /** A frame (or a moment of sound) was played, in recording time. */
  played(startMs: number, endMs: number): void
  /** Play stopped or moved: what is played next does not join what was played before. */
  interrupted(): void
}
