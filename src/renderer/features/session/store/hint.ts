import type { CommandId } from '@domain/keys/commands'
import type { SessionStore } from '@renderer/features/session/store/session-store'

/** A sentence for the line above the palette. */
export interface NewHint {
  readonly tone: 'refused' | 'done'
  /** A translation key with its namespace. */
  readonly text: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** Fills `code` with the code's name. */
  readonly codeId?: string | undefined
  /** Fills `otherCode`. */
  readonly otherCodeId?: string | undefined
  /** Fills `time`. */
  readonly atMs?: number | undefined
  /** Fills `key` with the person's own key of it; without one the sentence `<text>_keyless` stands in. */
  readonly keyOf?: CommandId | undefined
  /** A translation key whose text fills `why`. */
  readonly why?: string | undefined
  /** Fills `what` with the history's word for it. */
  readonly label?: string | undefined
}

export interface Hint extends NewHint {
  /** Tells one occurrence from the next of the same sentence. */
  readonly serial: number
}

export function showHint(store: SessionStore, hint: NewHint): void {
  store.setState(({ hint: last }) => ({ hint: { ...hint, serial: (last?.serial ?? 0) + 1 } }))
}
