import type { Answer } from '@contract/error'
import type { NoticeName, Notices } from '@contract/notices'

/** The channels that cross the sandbox. On `dropped` only the preload speaks: it tells main which files really were dropped. */
export const channels = { call: 'spole:call', notice: 'spole:notice', dropped: 'spole:dropped' } as const

/** What the preload puts on `window.spole`: verbs, never ipcRenderer. */
export interface WindowApi {
  /** One call through the door; main checks name, sender and input. */
  call(name: string, input: unknown): Promise<Answer<unknown>>
  /** Hears a notice until the returned function is called. */
  on<Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void): () => void
  /** The path of a dropped file, which only the operating system's drop can give. */
  pathOfDroppedFile(file: unknown): string
}
