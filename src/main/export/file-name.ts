/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
const longest = 100

/** A title as a file name that every system takes, without an ending. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/gu, '')
  if (name === '') return 'Spole'
  return devices.test(name) ? `${name}_` : name
}

/** The same for many titles at once: those that would make one file get a number, also where only their case differs. */
export function fileNamesOf(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const name = fileNameOf(title)
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`
    taken.add(free.toLowerCase())
    return free
  })
}
