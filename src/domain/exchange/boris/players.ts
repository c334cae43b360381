import type { ExchangedMedia } from '@domain/exchange/interchange'
import { foreignText, millisecondsOfSeconds, problemAt, type Report } from '@domain/exchange/foreign-value'
import { entriesOf, type JsonObject, objectAt, own } from '@domain/exchange/json-object'

/**
 * The media of an observation. Files of one player run one after another on one clock, so the second begins where the
 * first ends; a player's offset is the time of the first player at which it begins.
 */
export function readPlayers(observation: JsonObject, where: string, report: Report): readonly ExchangedMedia[] {
  const info = objectAt(observation, 'media_info')
  const lengths = objectAt(info, 'length')
  const offsets = objectAt(info, 'offset')
  return entriesOf(own(observation, 'file')).flatMap(([player, files]) => {
    let fromMs: number | null = millisecondsOfSeconds(own(offsets, player) ?? 0)
    if (fromMs === null) report(problemAt('bad-number', `${where}, player ${player}`, own(offsets, player)))
    return entriesOf(files).flatMap(([, file]): ExchangedMedia[] => {
      const path = foreignText(file, `${where}, player ${player}`, report)
      if (path === '') return []
      const length = millisecondsOfSeconds(own(lengths, typeof file === 'string' ? file : path))
      const durationMs = length !== null && length >= 0 ? length : null
      const medium = { path, offsetMs: fromMs ?? 0, durationMs }
      if (fromMs === null) report(problemAt('media-address', `${where}, player ${player}`, path))
      fromMs = fromMs === null || durationMs === null ? null : fromMs + durationMs
      return [medium]
    })
  })
}
