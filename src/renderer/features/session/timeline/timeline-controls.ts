/** What the session's commands can ask of the timeline. */
export interface TimelineControls {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  readonly focus: () => void
}
