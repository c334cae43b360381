import type { Code, Instrument, Language, LocalText } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { codeById } from '@domain/instrument/parts'
import { formatClock } from '@domain/time/clock'
import type { Column, ColumnValue } from '@main/export/column'
import type { EventRow, ExportedRating } from '@main/export/exported-rating'
import { itemName, itemValues } from '@main/export/item-names'
import { ratingColumns } from '@main/export/rating-columns'

/** Stands between the modifiers of one event. */
const separator = '|'

/** The table of events: one row per mark. */
export const eventColumns: readonly Column<EventRow>[] = [
  ...ratingColumns,
  {
    id: 'event_id',
    type: 'identifier',
    unit: '',
    meaning: { en: 'Identifier of the event', nb: 'Markeringens identifikator' },
    cell: ({ event }) => event.id,
  },
  {
    id: 'item',
    type: 'whole number',
    unit: '',
    meaning: {
      en: 'Number of the item that the code is evidence for; empty for none',
      nb: 'Nummer på leddet som koden er belegg for; tom for ingen',
    },
    cell: (row) => codeOf(row)?.item ?? null,
    valuesBy: itemValues,
  },
  {
    id: 'item_name',
    type: 'text',
    unit: '',
    meaning: { en: 'Name of that item', nb: 'Navnet på leddet' },
    cell: (row, language) => itemName(row.of.instrument, codeOf(row)?.item ?? null, language),
  },
  {
    id: 'code',
    type: 'choice',
    unit: '',
    meaning: { en: 'Code of the event', nb: 'Markeringens kode' },
    cell: ({ event }) => event.code,
    valuesBy: ({ codes }) => codes.map((code) => ({ value: code.id, meaning: described(code) })),
  },
  {
    id: 'code_name',
    type: 'text',
    unit: '',
    meaning: { en: 'Name of the code', nb: 'Kodens navn' },
    cell: (row, language) => textIn(codeOf(row)?.name ?? {}, language),
  },
  {
    id: 'kind',
    type: 'choice',
    unit: '',
    meaning: { en: 'Kind of event', nb: 'Type markering' },
    cell: ({ event }) => event.kind,
    values: [
      { value: 'point', meaning: { en: 'A moment, without a length', nb: 'Et øyeblikk, uten lengde' } },
      { value: 'state', meaning: { en: 'A stretch with a start and an end', nb: 'En strekning med start og slutt' } },
    ],
  },
  {
    id: 'subject',
    type: 'text',
    unit: '',
    meaning: {
      en: 'Pseudonym of the participant it is about; empty for none',
      nb: 'Pseudonym for deltakeren den gjelder; tom for ingen',
    },
    cell: (row) => subjectOf(row)?.pseudonym ?? null,
  },
  {
    id: 'subject_role',
    type: 'choice',
    unit: '',
    meaning: { en: 'Role of that participant', nb: 'Deltakerens rolle' },
    cell: (row) => subjectOf(row)?.role ?? null,
    values: [
      { value: 'therapist', meaning: { en: 'Therapist', nb: 'Terapeut' } },
      { value: 'co-therapist', meaning: { en: 'Co-therapist', nb: 'Koterapeut' } },
      { value: 'member', meaning: { en: 'Group member', nb: 'Gruppemedlem' } },
      { value: 'other', meaning: { en: 'Somebody else', nb: 'En annen' } },
    ],
  },
  {
    id: 'modifiers',
    type: 'choice',
    unit: '',
    meaning: {
      en: `Modifiers of the event, "${separator}" between them`,
      nb: `Markeringens presiseringer, «${separator}» mellom dem`,
    },
    cell: ({ event }) => event.modifiers.join(separator),
    valuesBy: modifierValues,
  },
  {
    id: 'modifier_names',
    type: 'text',
    unit: '',
    meaning: { en: 'Names of the modifiers', nb: 'Navnene på presiseringene' },
    cell: modifierNames,
  },
  {
    id: 'start_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Recording time of the point or of the start: the start of the frame on screen, less the reaction time',
      nb: 'Opptakstid for punktet eller starten: starten av bildet på skjermen, minus reaksjonstiden',
    },
    cell: ({ event }) => event.startMs,
  },
  {
    id: 'end_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Recording time of the end, which is the first moment after it; empty for a point and for a state that is still open',
      nb: 'Opptakstid for slutten, som er første øyeblikk etter den; tom for et punkt og for en tilstand som fortsatt er åpen',
    },
    cell: ({ event }) => event.endMs,
  },
  {
    id: 'duration_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'End less start; empty where there is no end',
      nb: 'Slutt minus start; tom der det ikke er noen slutt',
    },
    cell: ({ event }) => durationOf(event),
  },
  {
    id: 'start',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'start_ms as a time', nb: 'start_ms som klokkeslett i opptaket' },
    cell: ({ event }) => formatClock(event.startMs),
  },
  {
    id: 'end',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'end_ms as a time', nb: 'end_ms som klokkeslett i opptaket' },
    cell: ({ event }) => clockOf(event.endMs),
  },
  {
    id: 'duration',
    type: 'time',
    unit: 'h:mm:ss.mmm',
    meaning: { en: 'duration_ms as a length of time', nb: 'duration_ms som varighet' },
    cell: ({ event }) => clockOf(durationOf(event)),
  },
  {
    id: 'reaction_offset_ms',
    type: 'whole number',
    unit: 'ms',
    meaning: {
      en: 'Reaction time that was taken off start_ms when the mark was made',
      nb: 'Reaksjonstid som ble trukket fra start_ms da markeringen ble gjort',
    },
    cell: ({ event }) => event.reactionOffsetMs,
  },
  {
    id: 'note',
    type: 'text',
    unit: '',
    meaning: { en: 'The rater’s note on the event', nb: 'Skårerens notat til markeringen' },
    cell: ({ event }) => event.note,
  },
]

function codeOf({ of, event }: EventRow): Code | undefined {
  return codeById(of.instrument, event.code)
}

function subjectOf({ of, event }: EventRow): ExportedRating['participants'][number] | undefined {
  return of.participants.find(({ id }) => id === event.subjectId)
}

function modifierNames(row: EventRow, language: Language): string {
  const modifiers = codeOf(row)?.modifiers ?? []
  const names = row.event.modifiers.map(
    (id) => textIn(modifiers.find((each) => each.id === id)?.name ?? {}, language) || id,
  )
  return names.join(separator)
}

function modifierValues({ codes }: Instrument): readonly ColumnValue[] {
  const all = new Map(codes.flatMap(({ modifiers }) => modifiers.map(({ id, name }) => [id, name] as const)))
  return [...all].map(([value, meaning]) => ({ value, meaning }))
}

function durationOf({ startMs, endMs }: EventRow['event']): number | null {
  return endMs === null ? null : endMs - startMs
}

function clockOf(ms: number | null): string | null {
  return ms === null ? null : formatClock(ms)
}

/** A code's name with its definition, in each language that has both or one. */
function described({ name, definition }: Code): LocalText {
  const both = (language: Language) => [textIn(name, language), textIn(definition, language)].filter(Boolean).join(': ')
  return { en: both('en'), nb: both('nb') }
}
