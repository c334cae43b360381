import type { LocalText } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import type { RatingKind } from '@domain/rating/rating'
import type { Column } from '@main/export/column'
import type { ExportedRating } from '@main/export/exported-rating'
import { recordingColumns } from '@main/export/recording-columns'

type Row = Readonly<{ of: ExportedRating }>

const kinds = {
  independent: { en: 'One rater’s own rating', nb: 'Én skårers egen skåring' },
  gold: { en: 'Gold standard that others are measured against', nb: 'Gullstandard som andre måles mot' },
  consensus: { en: 'What several raters agreed on afterwards', nb: 'Det flere skårere ble enige om etterpå' },
} as const satisfies Record<RatingKind, LocalText>

/** The columns that say which recording was rated, by whom and with what; they begin every exported table. */
export const ratingColumns = [
  ...recordingColumns<Row>(({ of }) => of.recording),
  {
    id: 'rating_id',
    type: 'identifier',
    unit: '',
    meaning: {
      en: 'Identifier of the rating: one rater’s work on one recording',
      nb: 'Skåringens identifikator: én skårers arbeid med ett opptak',
    },
    cell: ({ of }) => of.rating.id,
  },
  {
    id: 'rating_kind',
    type: 'choice',
    unit: '',
    meaning: { en: 'Kind of rating', nb: 'Type skåring' },
    cell: ({ of }) => of.rating.kind,
    values: Object.entries(kinds).map(([value, meaning]) => ({ value, meaning })),
  },
  {
    id: 'rating_status',
    type: 'choice',
    unit: '',
    meaning: { en: 'Where the rating stood when it was exported', nb: 'Hvor langt skåringen var kommet ved eksporten' },
    cell: ({ of }) => of.rating.status,
    values: [
      { value: 'open', meaning: { en: 'Not submitted, may still change', nb: 'Ikke levert, kan fortsatt endres' } },
      { value: 'submitted', meaning: { en: 'Submitted and locked', nb: 'Levert og låst' } },
    ],
  },
  {
    id: 'rater_id',
    type: 'identifier',
    unit: '',
    meaning: { en: 'Identifier of the rater', nb: 'Skårerens identifikator' },
    cell: ({ of }) => of.person.id,
  },
  {
    id: 'rater',
    type: 'text',
    unit: '',
    meaning: { en: 'Name of the rater', nb: 'Skårerens navn' },
    cell: ({ of }) => of.person.name,
  },
  {
    id: 'rater_role',
    type: 'choice',
    unit: '',
    meaning: {
      en: 'Role of the rater in the study when the rating was begun',
      nb: 'Skårerens rolle i studien da skåringen ble påbegynt',
    },
    cell: ({ of }) => of.person.role,
    values: [
      { value: 'rater', meaning: { en: 'Rater', nb: 'Skårer' } },
      { value: 'supervisor', meaning: { en: 'Supervisor', nb: 'Veileder' } },
      { value: 'trainer', meaning: { en: 'Trainer', nb: 'Kursleder' } },
      { value: 'coordinator', meaning: { en: 'Coordinator', nb: 'Koordinator' } },
    ],
  },
  {
    id: 'instrument',
    type: 'choice',
    unit: '',
    meaning: { en: 'Scale that was used', nb: 'Skalaen som ble brukt' },
    cell: ({ of }) => of.instrument.key,
    valuesBy: ({ key, title }) => [{ value: key, meaning: title }],
  },
  {
    id: 'instrument_title',
    type: 'text',
    unit: '',
    meaning: { en: 'Title of the scale', nb: 'Skalaens tittel' },
    cell: ({ of }, language) => textIn(of.instrument.title, language),
  },
  {
    id: 'instrument_version',
    type: 'whole number',
    unit: '',
    meaning: { en: 'Version of the scale with its codebook', nb: 'Versjon av skalaen med kodeboken' },
    cell: ({ of }) => of.instrument.version,
  },
  {
    id: 'worked_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Time worked on the rating: the session was open and somebody was at it',
      nb: 'Arbeidstid på skåringen: gruppemøtet var åpent, og noen arbeidet med det',
    },
    cell: ({ of }) => of.workedMs,
  },
] satisfies readonly Column<Row>[]
