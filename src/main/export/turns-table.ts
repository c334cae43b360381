import { formatClock } from '@domain/time/clock'
import type { Column } from '@main/export/column'
import type { TurnRow } from '@main/export/exported-rating'
import { recordingColumns } from '@main/export/recording-columns'

/** The table of speech turns: one row for each line of a recording's transcript. */
export const turnColumns: readonly Column<TurnRow>[] = [
  ...recordingColumns<TurnRow>(({ recording }) => recording),
  {
    id: 'turn',
    type: 'whole number',
    unit: '',
    meaning: { en: 'Number of the turn in the transcript', nb: 'Taleturens nummer i transkripsjonen' },
    cell: ({ number }) => number,
  },
  {
    id: 'speaker',
    type: 'text',
    unit: '',
    meaning: {
      en: 'Who speaks, as the transcript names them; empty when it does not',
      nb: 'Hvem som snakker, slik transkripsjonen kaller dem; tom når den ikke gjør det',
    },
    cell: ({ turn }) => turn.speaker,
  },
  {
    id: 'start_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: { en: 'Recording time of the start', nb: 'Opptakstid for starten' },
    cell: ({ turn }) => turn.startMs,
  },
  {
    id: 'end_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Recording time of the end, which is the first moment after it',
      nb: 'Opptakstid for slutten, som er første øyeblikk etter den',
    },
    cell: ({ turn }) => turn.endMs,
  },
  {
    id: 'duration_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: { en: 'End less start', nb: 'Slutt minus start' },
    cell: ({ turn }) => turn.endMs - turn.startMs,
  },
  {
    id: 'start',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'start_ms as a time', nb: 'start_ms som klokkeslett i opptaket' },
    cell: ({ turn }) => formatClock(turn.startMs),
  },
  {
    id: 'end',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'end_ms as a time', nb: 'end_ms som klokkeslett i opptaket' },
    cell: ({ turn }) => formatClock(turn.endMs),
  },
  {
    id: 'text',
    type: 'text',
    unit: '',
    meaning: { en: 'What is said', nb: 'Det som blir sagt' },
    cell: ({ turn }) => turn.text,
  },
]
