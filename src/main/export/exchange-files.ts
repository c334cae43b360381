import type { GivingChoice } from '@domain/exchange/giving-out'
import type { ExchangedTurn, Interchange } from '@domain/exchange/interchange'
import type { WrittenWork } from '@domain/exchange/written-work'
import { SpoleError } from '@contract/error'
import { exchangedWork, raterOf } from '@main/export/exchanged-work'
import { fileNamesOf } from '@main/export/file-name'
import type { GivenFile, Tally } from '@main/export/given-file'
import type { FileNaming } from '@main/export/given-files'
import type { Source } from '@main/export/source'
import { exportedRatings, turnsOf } from '@main/study/queries/exported'

type Write = (work: Interchange) => WrittenWork

/** One file of everything, for formats that hold many recordings. */
export function wholeFile(
  source: Source,
  choice: GivingChoice,
  { write, name }: { readonly write: Write; readonly name: string },
): readonly GivenFile[] {
  const ratings = [...exportedRatings(source.db, source.viewer, choice)]
  if (ratings.length === 0) return []
  return [
    {
      name,
      async *pieces(tally) {
        const work = exchangedWork(source, choice, ratings, { eachRating: true })
        for (const { text } of counted(write(work), work, tally)) yield text
      },
    },
  ]
}

/**
 * A file for each recording, or for each rating of it, and one for its transcript where the format has room for one; what
 * is in them is read when they are written.
 */
export function filesOfRecordings(
  source: Source,
  choice: GivingChoice,
  { write, writeTurns, ending, naming, eachRating }: OfRecordings,
): readonly GivenFile[] {
  const ratings = [...exportedRatings(source.db, source.viewer, choice)]
  const byRecording = [...Map.groupBy(ratings, ({ recording }) => recording.id)]
  const marks = byRecording.flatMap(([, own]) =>
    (eachRating ? own.map((one) => [one]) : [own]).map((part) => ({
      title: [part[0]?.recording.title ?? '', ...(eachRating && own.length > 1 ? part.map(raterOf) : [])].join(' – '),
      make: (tally: Tally) => {
        const work = exchangedWork(source, choice, part)
        return counted(write(work), work, tally)
      },
    })),
  )
  const speech = byRecording.flatMap(([id, [first]]) => {
    if (writeTurns === undefined || turnsOf(source.db, id, choice).length === 0) return []
    const make = (tally: Tally) => {
      const turns = turnsOf(source.db, id, choice).map((turn) => ({ ...turn, speaker: turn.speaker ?? '' }))
      const { files, losses } = writeTurns(turns)
      tally.count(turns.length)
      tally.lose(losses)
      return files
    }
    return [{ title: `${first?.recording.title ?? ''} speech`, make }]
  })
  const parts = [...marks, ...speech]
  if (naming.ending !== null && marks.length > 1) throw new SpoleError('several-files', { count: parts.length })
  const isAlone = marks.length === 1 && naming.ending !== null
  const names = isAlone ? [naming.base, `${naming.base} speech`] : fileNamesOf(parts.map(({ title }) => title))
  return parts.map(({ make }, index) => ({
    name: `${names[index] ?? ''}${isAlone ? (naming.ending ?? '') : ending}`,
    async *pieces(tally) {
      for (const { text } of make(tally)) yield text
    },
  }))
}

export interface OfRecordings {
  readonly write: Write
  readonly writeTurns?: (turns: readonly ExchangedTurn[]) => WrittenWork
  /** `.eaf` */
  readonly ending: string
  readonly naming: FileNaming
  readonly eachRating: boolean
}

function counted({ files, losses }: WrittenWork, { recordings }: Interchange, tally: Tally): WrittenWork['files'] {
  tally.count(recordings.reduce((sum, { events }) => sum + events.length, 0))
  tally.lose(losses)
  return files
}
