import type { ExchangedMedia } from '@domain/exchange/interchange'

/** BORIS shows at most eight players. */
const mostPlayers = 8

/**
 * Media as BORIS's players: a file that begins where the one before it ends is the next one of the same player, any
 * other has a player of its own. `lost` counts those without a player and those whose path stands for another length.
 */
export function writtenPlayers(media: readonly ExchangedMedia[]) {
  const players: ExchangedMedia[][] = []
  const lengths = new Map<string, number | null>()
  let lost = 0
  for (const each of media) {
    const before = players.at(-1)?.at(-1)
    const isNext =
      before !== undefined && before.durationMs !== null && before.offsetMs + before.durationMs === each.offsetMs
    const isOther = lengths.has(each.path) && lengths.get(each.path) !== each.durationMs
    if (isOther || (!isNext && players.length === mostPlayers)) lost += 1
    else {
      lengths.set(each.path, each.durationMs)
      if (isNext) players.at(-1)?.push(each)
      else players.push([each])
    }
  }
  const numbered = <Value>(valueOf: (files: readonly ExchangedMedia[]) => Value) =>
    Object.fromEntries(players.map((files, index) => [String(index + 1), valueOf(files)]))
  return {
    file: numbered((files) => files.map(({ path }) => path)),
    media_info: {
      length: Object.fromEntries([...lengths].flatMap(([path, ms]) => (ms === null ? [] : [[path, ms / 1000]]))),
      fps: {},
      hasVideo: {},
      hasAudio: {},
      offset: numbered(([first]) => (first?.offsetMs ?? 0) / 1000),
    },
    lost,
  }
}
