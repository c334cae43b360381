import { textIn } from '@domain/instrument/language'
import { dimensionById } from '@domain/instrument/parts'
import type { Column } from '@main/export/column'
import type { ScoreRow } from '@main/export/exported-rating'
import { itemName, itemValues } from '@main/export/item-names'
import { ratingColumns } from '@main/export/rating-columns'

const overallName = { en: 'Overall score', nb: 'Helhetlig skår' } as const

/** The table of scores: one row per item and dimension that the rater has answered, and per overall score. */
export const scoreColumns: readonly Column<ScoreRow>[] = [
  ...ratingColumns,
  {
    id: 'score_id',
    type: 'identifier',
    unit: '',
    meaning: { en: 'Identifier of the score', nb: 'Skårens identifikator' },
    cell: ({ score }) => score.id,
  },
  {
    id: 'scope',
    type: 'choice',
    unit: '',
    meaning: { en: 'What the score is about', nb: 'Hva skåren gjelder' },
    cell: ({ score }) => (score.item === null ? 'overall' : 'item'),
    values: [
      { value: 'item', meaning: { en: 'One item', nb: 'Ett ledd' } },
      {
        value: 'overall',
        meaning: {
          en: 'The whole session, by the rater’s own judgement',
          nb: 'Hele gruppemøtet, etter skårerens eget skjønn',
        },
      },
    ],
  },
  {
    id: 'item',
    type: 'whole number',
    unit: '',
    meaning: { en: 'Number of the item; empty for an overall score', nb: 'Leddets nummer; tom for en helhetlig skår' },
    cell: ({ score }) => score.item,
    valuesBy: itemValues,
  },
  {
    id: 'item_name',
    type: 'text',
    unit: '',
    meaning: { en: 'Name of the item', nb: 'Leddets navn' },
    cell: ({ of, score }, language) =>
      score.item === null ? overallName[language] : itemName(of.instrument, score.item, language),
  },
  {
    id: 'dimension',
    type: 'choice',
    unit: '',
    meaning: { en: 'What was judged', nb: 'Hva som ble vurdert' },
    cell: ({ score }) => score.dimension,
    valuesBy: ({ dimensions }) => dimensions.map(({ id, name }) => ({ value: id, meaning: name })),
  },
  {
    id: 'dimension_name',
    type: 'text',
    unit: '',
    meaning: { en: 'Name of the dimension', nb: 'Dimensjonens navn' },
    cell: ({ of, score }, language) => textIn(dimensionById(of.instrument, score.dimension)?.name ?? {}, language),
  },
  {
    id: 'grade',
    type: 'whole number',
    unit: '',
    meaning: { en: 'The grade given; empty when there is none', nb: 'Graden som ble gitt; tom når det ikke er noen' },
    cell: ({ score }) => (typeof score.value === 'number' ? score.value : null),
  },
  {
    id: 'answer',
    type: 'choice',
    unit: '',
    meaning: { en: 'Whether there is a grade, and why not', nb: 'Om det er gitt en grad, og hvorfor ikke' },
    cell: ({ score }) => (typeof score.value === 'number' ? 'graded' : score.value),
    values: [
      { value: 'graded', meaning: { en: 'There is a grade', nb: 'Det er gitt en grad' } },
      { value: 'not-rated', meaning: { en: 'Not rated', nb: 'Ikke skåret' } },
      { value: 'not-applicable', meaning: { en: 'Not applicable', nb: 'Ikke aktuelt' } },
    ],
  },
  {
    id: 'scale_min',
    type: 'whole number',
    unit: '',
    meaning: { en: 'Lowest grade of the dimension', nb: 'Dimensjonens laveste grad' },
    cell: ({ of, score }) => dimensionById(of.instrument, score.dimension)?.min ?? null,
  },
  {
    id: 'scale_max',
    type: 'whole number',
    unit: '',
    meaning: { en: 'Highest grade of the dimension', nb: 'Dimensjonens høyeste grad' },
    cell: ({ of, score }) => dimensionById(of.instrument, score.dimension)?.max ?? null,
  },
  {
    id: 'note',
    type: 'text',
    unit: '',
    meaning: { en: 'The rater’s note on the item', nb: 'Skårerens notat til leddet' },
    cell: ({ note }) => note,
  },
]
