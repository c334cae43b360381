import type { CopyTarget } from '@domain/coding/editing/copy'
import type { ManyEdit } from '@domain/coding/editing/many'
import type { SelectRule } from '@domain/coding/editing/rule'
import type { Shift } from '@domain/time/shift'

/** What the list asks of the session: all that the mouse can do on the timeline, for the selected events. */
export interface ListEditing {
  readonly toggle: (id: string) => void
  /** Selects these alone; a range names the event in hand and where it began. */
  readonly selectMany: (ids: readonly string[], handId?: string, anchorId?: string | null) => void
  readonly selectRule: (rule: SelectRule) => void
  /** Says that a stretch to select in begins at the frame on screen. */
  readonly selectFrom: () => void
  /** Selects what begins between there and the frame on screen, of the code in hand. */
  readonly selectTo: () => void
  readonly change: (edit: ManyEdit) => boolean
  readonly copy: (target: CopyTarget) => void
  readonly moveBy: (shift: Shift) => void
  readonly split: () => void
  readonly join: () => void
  readonly fill: (direction: 1 | -1) => void
  /** Opens the window in which clips are made of the selected events. */
  readonly clips: () => void
}
