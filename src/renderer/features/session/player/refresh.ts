/** One frame of the display. */
export const refreshMs = 1000 / 60
