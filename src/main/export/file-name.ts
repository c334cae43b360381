/** Names that Windows keeps for devices, whatever stands behind a full stop. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu
const longest = 100
const mostBytes = 200

/** A title as a file name that every system takes, without an ending. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  const short = shortened(name).replace(/[. ]+$/u, '')
  return short === '' ? 'Spole' : short.replace(devices, '$&_')
}

/** File systems count bytes, and an unfinished file's name is longer than the file's own. */
function shortened(name: string): string {
  let short = name.slice(0, longest)
  while (Buffer.byteLength(short) > mostBytes) short = short.slice(0, -1)
  // Half a character may be left at the end.
  return short.replace(/\p{Surrogate}/gu, '')
}

/** The same for many titles at once: those that would make one file get a number, also where only their case or spelling differs. */
export function fileNamesOf(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const name = fileNameOf(title)
    let free = name
    for (let number = 2; taken.has(folded(free)); number += 1) free = `${name} (${number})`
    taken.add(folded(free))
    return free
  })
}

/** What file systems that fold case take for the same: "STRASSE" and "straße" too. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFC')
}
