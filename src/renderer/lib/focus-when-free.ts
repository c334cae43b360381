const framesToWait = 30

/**
 * Gives the focus to an element of a screen that has just appeared, as soon as nothing else has it: a dialog that led
 * here gives the focus back only after it has gone. Nothing is taken from a person who is already somewhere.
 */
export function focusWhenFree(find: () => HTMLElement | null): () => void {
  let left = framesToWait
  const attempt = (): void => {
    if (document.activeElement === document.body) find()?.focus()
    left -= 1
    if (left > 0) frame = requestAnimationFrame(attempt)
  }
  let frame = requestAnimationFrame(attempt)
  return () => cancelAnimationFrame(frame)
}
