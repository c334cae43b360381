import type { GivingChoice } from '@domain/exchange/giving-out'
import type { Interchange } from '@domain/exchange/interchange'
import type { WrittenWork } from '@domain/exchange/written-work'
import { exchangedWork, raterOf } from '@main/export/exchanged-work'
import { fileNamesOf } from '@main/export/file-name'
import type { GivenFile, Tally } from '@main/export/given-file'
import type { FileNaming } from '@main/export/given-files'
import type { Source } from '@main/export/source'
import { exportedRatings } from '@main/study/queries/exported'

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

/** A file for each recording, or for each rating of it; what is in it is read when it is written. */
export function filesOfRecordings(
  source: Source,
  choice: GivingChoice,
  { write, ending, naming, eachRating }: OfRecordings,
): readonly GivenFile[] {
  const ratings = [...exportedRatings(source.db, source.viewer, choice)]
  const parts = [...Map.groupBy(ratings, ({ recording }) => recording.id).values()].flatMap((own) =>
    eachRating ? own.map((one) => ({ own: [one], rater: own.length > 1 ? raterOf(one) : '' })) : [{ own, rater: '' }],
  )
  const titles = parts.map(({ own, rater }) => [own[0]?.recording.title ?? '', rater].filter(Boolean).join(' – '))
  const names = fileNamesOf(titles)
  const isAlone = parts.length === 1 && naming.ending !== null
  return parts.map(({ own }, index) => ({
    name: isAlone ? `${naming.base}${naming.ending ?? ''}` : `${names[index] ?? ''}${ending}`,
    async *pieces(tally) {
      const work = exchangedWork(source, choice, own)
      for (const { text } of counted(write(work), work, tally)) yield text
    },
  }))
}

interface OfRecordings {
  readonly write: Write
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
