import type { ForeignReading } from '@domain/exchange/foreign-file'
import type { ForeignTable } from '@domain/exchange/foreign-table'
import type { ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { ownTableOf, readOwnTable } from '@domain/exchange/own-tables/read-own-table'

/** All tables of a workbook that Spole wrote, together; null where it has none. Other sheets stay unread. */
export function readOwnWorkbook(sheets: readonly ForeignTable[]): ForeignReading | null {
  const works: Interchange[] = []
  for (const sheet of sheets) {
    const kind = ownTableOf(sheet)
    if (kind === null) continue
    const reading = readOwnTable(sheet, kind)
    if ('refusal' in reading) return reading
    if (reading.file.kind === 'events') works.push(reading.file.work)
  }
  return works.length === 0 ? null : { file: { kind: 'events', work: joined(works) } }
}

function joined(works: readonly Interchange[]): Interchange {
  const parts = works.flatMap(({ recordings }) => recordings)
  return {
    recordings: [...Map.groupBy(parts, ({ id, name }) => id ?? name).values()].flatMap(asOne),
    codes: works.flatMap(({ codes }) => codes),
    subjects: works.flatMap(({ subjects }) => subjects),
    problems: works.flatMap(({ problems }) => problems),
  }
}

/** A recording as all tables together tell of it. */
function asOne(parts: readonly ExchangedRecording[]): readonly ExchangedRecording[] {
  const [first] = parts
  if (first === undefined) return []
  return [
    {
      ...first,
      events: parts.flatMap(({ events }) => events),
      scores: parts.flatMap(({ scores }) => scores),
      turns: parts.flatMap(({ turns }) => turns),
      comments: parts.flatMap(({ comments = [] }) => comments),
    },
  ]
}
