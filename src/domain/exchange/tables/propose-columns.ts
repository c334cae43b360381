import { saidOf } from '@domain/exchange/exchange-map'
import type { ColumnMeaning, TableMap, TimeForm, WideColumn } from '@domain/exchange/tables/table-map'

/** Headings in English and Norwegian, without units, marks and case. */
const words: readonly (readonly [ColumnMeaning & string, readonly string[]])[] = [
  [
    'recording',
    [
      'recording',
      'recording title',
      'session',
      'observation',
      'observation id',
      'video',
      'film',
      'opptak',
      'gruppemøte',
      'møte',
      'økt',
      'observasjon',
    ],
  ],
  [
    'rater',
    ['rater', 'observer', 'coder', 'annotator', 'rated by', 'skårer', 'skåret av', 'koder', 'observatør', 'annotatør'],
  ],
  ['code', ['code', 'behavior', 'behaviour', 'event', 'event type', 'kode', 'atferd', 'hendelse', 'markering']],
  ['subject', ['subject', 'participant', 'person', 'who', 'deltaker', 'subjekt', 'hvem', 'pasient']],
  [
    'start',
    [
      'start',
      'start time',
      'begin',
      'begin time',
      'onset',
      'time',
      'from',
      'starttid',
      'tid',
      'tidspunkt',
      'fra',
      'begynner',
    ],
  ],
  ['end', ['end', 'end time', 'stop', 'stop time', 'offset', 'to', 'until', 'slutt', 'sluttid', 'til', 'slutter']],
  ['duration', ['duration', 'length', 'varighet', 'lengde']],
  ['note', ['note', 'notes', 'comment', 'comments', 'remark', 'notat', 'kommentar', 'merknad', 'merknader']],
  ['item', ['item', 'item number', 'item no', 'item nr', 'ledd', 'leddnummer', 'ledd nr', 'spørsmål']],
  ['dimension', ['dimension', 'scale', 'dimensjon', 'skala']],
  ['score', ['score', 'grade', 'rating', 'value', 'skår', 'skåre', 'grad', 'verdi', 'karakter']],
]
const meanings = new Map(words.flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)))

const units: readonly (readonly [TimeForm, RegExp])[] = [
  ['milliseconds', /[ ([]+(?:ms|milliseconds?|millisekund(?:er)?)[)\]]*$/u],
  ['seconds', /[ ([]+(?:s|secs?|seconds?|sek|sekund(?:er)?)[)\]]*$/u],
  ['frames', /[ ([]+(?:frames?|bilder?)[)\]]*$/u],
  ['clock', /[ ([]+(?:[htm]{1,2}:)?(?:mm|m):ss[^ ]*[)\]]*$/u],
]

/** What each heading may say, as far as nobody has said otherwise; null for what is not known. Of two alike the first is taken. */
export function proposeColumns(
  header: readonly string[],
  { columns = {} }: TableMap,
): readonly (ColumnMeaning | null)[] {
  const taken = new Set(header.flatMap((name) => keyOf(saidOf(columns, name.trim()) ?? null)))
  return header.map((name) => {
    const said = saidOf(columns, name.trim())
    if (said !== undefined) return said
    const proposed = meanings.get(plain(name)) ?? wideColumn(name)
    const key = keyOf(proposed)
    if (key.some((each) => taken.has(each))) return null
    for (const each of key) taken.add(each)
    return proposed
  })
}

/** The unit that a heading names for its times, or null. */
export function unitIn(heading: string): TimeForm | null {
  const name = spaced(heading)
  return units.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

const keyOf = (meaning: ColumnMeaning | null): readonly string[] => (meaning === null ? [] : [JSON.stringify(meaning)])

const spaced = (heading: string): string =>
  heading
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_.\-\s]+/gu, ' ')
    .trim()

function plain(heading: string): string {
  const name = spaced(heading)
  const unit = units.find(([, pattern]) => pattern.test(name))
  return (unit === undefined ? name : name.replace(unit[1], '')).trim()
}

const itemFirst = /^(?:items?|ledd|i|l|q|spm)? ?0{0,2}(\d{1,3}) ?(\p{L}[\p{L} ]*)?$/u
const dimensionFirst = /^(\p{L}[\p{L} ]*?) ?(?:item|ledd|i)? ?0{0,2}(\d{1,3})$/u
const overall = /^(?:overall|total|global|helhet|helhetlig|samlet)(?: score| skår)?(?: (\p{L}[\p{L} ]*))?$/u

/** `item 3 quality`, `i03_adherence`, `Ledd 3 kvalitet`, `quality 3`, `overall quality`. */
function wideColumn(heading: string): WideColumn | null {
  const name = spaced(heading)
  const whole = overall.exec(name)
  if (whole !== null) return { item: null, dimension: whole[1] ?? '' }
  const [, number, dimension = ''] = itemFirst.exec(name) ?? []
  if (number !== undefined) return { item: Number(number), dimension }
  const [, before = '', after] = dimensionFirst.exec(name) ?? []
  return after === undefined ? null : { item: Number(after), dimension: before }
}
