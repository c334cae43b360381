/** What the timeline, the lists and the sheet know of the player: where it is, and how to send it elsewhere. */
export interface Clock {
  readonly durationMs: number
  /** Recording time of the frame on screen, in whole milliseconds. */
  nowMs(): number
  /** Is called with the recording time whenever another frame is shown, outside React. */
  subscribe(listener: (ms: number) => void): () => void
  /** Shows the frame at this recording time. */
  seekTo(ms: number): void
}
