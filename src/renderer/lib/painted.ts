/** A window that is not shown draws no frames: nobody waits for it longer than this. */
const longestMs = 100

/** Resolves when what has been changed by now is on screen. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, longestMs)
    // The frame's own work comes after its callbacks; a task comes after the frame.
    requestAnimationFrame(() => setTimeout(done))
  })
}
