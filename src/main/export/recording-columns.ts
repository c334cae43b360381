import type { Column } from '@main/export/column'
import type { ExportedRating } from '@main/export/exported-rating'

/** The columns that say which recording a row is about; they begin every exported table. */
export function recordingColumns<Row>(recordingOf: (row: Row) => ExportedRating['recording']): readonly Column<Row>[] {
  return [
    {
      id: 'recording_id',
      type: 'identifier',
      unit: '',
      meaning: {
        en: 'Identifier of the recording, the same in every export',
        nb: 'Opptakets identifikator, den samme i hver eksport',
      },
      cell: (row) => recordingOf(row).id,
    },
    {
      id: 'recording',
      type: 'text',
      unit: '',
      meaning: { en: 'Title of the recording', nb: 'Opptakets tittel' },
      cell: (row) => recordingOf(row).title,
    },
    {
      id: 'date',
      type: 'date',
      unit: 'YYYY-MM-DD',
      meaning: { en: 'Date of the session; empty when unknown', nb: 'Dato for gruppemøtet; tom når den er ukjent' },
      cell: (row) => recordingOf(row).date,
    },
    {
      id: 'group',
      type: 'text',
      unit: '',
      meaning: { en: 'Therapy group', nb: 'Terapigruppe' },
      cell: (row) => recordingOf(row).group,
    },
    {
      id: 'session_number',
      type: 'whole number',
      unit: '',
      meaning: {
        en: 'Number of the session in the group; empty when unknown',
        nb: 'Gruppemøtets nummer i gruppen; tom når det er ukjent',
      },
      cell: (row) => recordingOf(row).sessionNumber,
    },
    {
      id: 'place_in_treatment',
      type: 'text',
      unit: '',
      meaning: { en: 'Place in treatment in the study’s own words', nb: 'Sted i behandlingen med studiens egne ord' },
      cell: (row) => recordingOf(row).placeInTreatment,
    },
  ]
}
