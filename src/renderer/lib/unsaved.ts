/** Somebody who shows what is not on disk yet. */
export interface Unsaved {
  /** Something may still have to be brought to disk. */
  isWaiting(): boolean
  /** Resolves when everything is on disk or refused. */
  saved(): Promise<void>
}

/** The window is told to close until it does. */
const closeEveryMs = 20

const holders = new Set<Unsaved>()

/** Tells that somebody may hold what is not on disk yet, until the returned function is called. */
export function holdUnsaved(holder: Unsaved): () => void {
  holders.add(holder)
  return () => holders.delete(holder)
}

/** What is being typed is kept when its field is left; where nobody keeps anything the focus stays. */
function leaveField(): void {
  if (holders.size > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Resolves when nothing on screen waits for the disk any more: before the study is closed or somebody else works in it. */
export async function everythingSaved(): Promise<void> {
  leaveField()
  await Promise.allSettled([...holders].filter((holder) => holder.isWaiting()).map((holder) => holder.saved()))
}

/** Keeps the window open until everything in it is on disk, and then closes it; answers how to stop that. */
export function keepWindowUntilSaved(
  page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'close'>,
): () => void {
  let isSaved = false
  const closeWhenSaved = async (): Promise<void> => {
    await everythingSaved()
    isSaved = true
    // Not before the closing that was prevented is over: a second one in the midst of it would be lost.
    setInterval(() => page.close(), closeEveryMs)
  }
  const handleLeaving = (event: Event): void => {
    if (isSaved) return
    leaveField()
    if (![...holders].some((holder) => holder.isWaiting())) return
    event.preventDefault()
    void closeWhenSaved()
  }
  page.addEventListener('beforeunload', handleLeaving)
  return () => page.removeEventListener('beforeunload', handleLeaving)
}
