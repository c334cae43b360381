/** About as many letters as a line of the form takes. */
const lineLength = 72
const most = 24

/** How many rows of a text field a text fills, with one to spare. */
export function rowsFor(text: string, fewest = 3): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0)
  return Math.min(most, Math.max(fewest, lines + 1))
}
