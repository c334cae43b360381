import type { Instrument, Item, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { dimensionById } from '@domain/instrument/parts'
import type { GivingChoice } from '@domain/exchange/giving-out'
import type { ExchangeLoss } from '@domain/exchange/written-work'
import type { ScoreValue } from '@domain/rating/rating'
import { type Cell, csvOf } from '@main/export/csv'
import type { ExportedRating } from '@main/export/exported-rating'
import type { GivenFile, Tally } from '@main/export/given-file'
import type { FileNaming } from '@main/export/given-files'
import type { Source } from '@main/export/source'
import { missingCodes, spssSyntax, type WideVariable } from '@main/export/spss-syntax'
import { commentRowsOf, exportedRatings, scoreRowsOf } from '@main/study/queries/exported'
import { eventCount } from '@main/study/queries/events'

/**
 * A table with a line for each rating and a column for each item and dimension, and beside it the syntax with which SPSS
 * reads it with labels. Each version of an instrument has a table of its own: its items are other columns.
 */
export function wideFiles(source: Source, choice: GivingChoice, { base, ending }: FileNaming): readonly GivenFile[] {
  const ratings = [...exportedRatings(source.db, source.viewer, choice)]
  const groups = [...Map.groupBy(ratings, ({ instrument }) => `${instrument.key} ${instrument.version}`)]
  return groups.flatMap(([scale, own]): readonly GivenFile[] => {
    const [first] = own
    if (first === undefined) return []
    const name = groups.length === 1 ? base : `${base} ${scale}`
    const table = `${name}${ending ?? '.csv'}`
    const variables = [...facts, ...answersOf(first.instrument, source.language)]
    return [
      {
        name: table,
        pieces: (tally) =>
          csvOf(
            variables.map((variable) => variable.name),
            linesOf(source, choice, own, tally),
          ),
      },
      {
        name: `${name}.sps`,
        async *pieces() {
          yield spssSyntax(table, variables, longestTexts(own))
        },
      },
    ]
  })
}

interface Answer extends WideVariable {
  readonly item: number | null
  readonly dimension: string
}

function answersOf(instrument: Instrument, language: Language): readonly Answer[] {
  const answer = (item: Item | null, id: string): Answer => {
    const dimension = dimensionById(instrument, id)
    const label = [
      item === null
        ? { en: 'Overall score', nb: 'Helhetlig skår' }[language]
        : `${item.number} ${textIn(item.name, language)}`,
      textIn(dimension?.name ?? {}, language),
    ].join(': ')
    return {
      name: `${item === null ? 'overall' : `i${String(item.number).padStart(2, '0')}`}_${id.replaceAll('-', '_')}`,
      label,
      type: 'grade',
      grades: { min: dimension?.min ?? 1, max: dimension?.max ?? 7, adequate: dimension?.adequate ?? null },
      item: item?.number ?? null,
      dimension: id,
    }
  }
  return [
    ...instrument.items.flatMap((item) => item.dimensions.map((id) => answer(item, id))),
    ...instrument.overall.map((id) => answer(null, id)),
  ]
}

async function* linesOf(
  source: Source,
  choice: GivingChoice,
  ratings: readonly ExportedRating[],
  tally: Tally,
): AsyncGenerator<readonly Cell[], void, undefined> {
  for (const of of ratings) {
    const values = new Map<string, ScoreValue>()
    let notes = 0
    for (const { score, note } of scoreRowsOf(source.db, of, choice)) {
      values.set(`${score.item ?? ''} ${score.dimension}`, score.value)
      if (note !== '') notes += 1
    }
    tally.count(1)
    tally.lose(beside(source, choice, of, notes))
    yield [
      ...facts.map(({ cell }) => cell(of)),
      ...answersOf(of.instrument, source.language).map(({ item, dimension }) =>
        codeOf(values.get(`${item ?? ''} ${dimension}`)),
      ),
    ]
  }
}

function codeOf(value: ScoreValue | undefined): Cell {
  if (value === undefined) return null
  return typeof value === 'number' ? value : missingCodes[value]
}

/** What a rating has that no table of scores can hold. */
function beside({ db }: Source, choice: GivingChoice, of: ExportedRating, notes: number): readonly ExchangeLoss[] {
  const losses: readonly ExchangeLoss[] = [
    { what: 'events', count: eventCount(db, of.rating.id) },
    { what: 'score-notes', count: notes },
    { what: 'comments', count: [...commentRowsOf(db, of, choice)].length },
  ]
  return losses.filter(({ count }) => count > 0)
}

interface Fact extends WideVariable {
  readonly cell: (of: ExportedRating) => Cell
}

const facts: readonly Fact[] = [
  { name: 'recording_id', label: 'Identifier of the recording', type: 'text', cell: ({ recording }) => recording.id },
  { name: 'recording', label: 'Title of the recording', type: 'text', cell: ({ recording }) => recording.title },
  { name: 'date', label: 'Date of the session', type: 'date', cell: ({ recording }) => recording.date },
  { name: 'therapy_group', label: 'Therapy group', type: 'text', cell: ({ recording }) => recording.group },
  {
    name: 'session_number',
    label: 'Number of the session in the group',
    type: 'number',
    cell: ({ recording }) => recording.sessionNumber,
  },
  { name: 'rater_id', label: 'Identifier of the rater', type: 'text', cell: ({ person }) => person.id },
  { name: 'rater', label: 'Name of the rater', type: 'text', cell: ({ person }) => person.name },
  { name: 'rating_kind', label: 'Kind of rating', type: 'text', cell: ({ rating }) => rating.kind },
  { name: 'rating_status', label: 'Status of the rating', type: 'text', cell: ({ rating }) => rating.status },
]

/** SPSS wants to know how long a text can be, in bytes. */
function longestTexts(ratings: readonly ExportedRating[]): ReadonlyMap<string, number> {
  return new Map(
    facts.map(({ name, cell }) => [
      name,
      ratings.reduce((longest, of) => Math.max(longest, Buffer.byteLength(String(cell(of) ?? ''))), 1),
    ]),
  )
}
