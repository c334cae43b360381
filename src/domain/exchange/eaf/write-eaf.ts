import { writtenTiers } from '@domain/exchange/eaf/written-tiers'
import { noDate, tierForms } from '@domain/exchange/eaf/spole-types'
import type { ExchangedCode, ExchangedMedia, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { beyondEvents, beyondNames, countOf, lossesOf, sumOf } from '@domain/exchange/losses'
import { element, writeXml } from '@domain/exchange/write-xml'
import { withoutControls } from '@domain/exchange/foreign-value'
import type { WrittenText, WrittenWork } from '@domain/exchange/written-work'
import type { XmlNode } from '@domain/exchange/xml-node'

/**
 * ELAN documents (format 3.0), one for each recording: a tier for each code, subject and rater, with a second one where
 * events lie over each other, since no annotations of a tier may. A point is as long as a frame, which ELAN can show.
 */
export function writeEaf(work: Interchange): WrittenWork {
  return {
    files: work.recordings.map((recording) => documentOf(recording, work.codes)),
    losses: lossesOf({
      ...sumOf(work.recordings.map(beyondEvents)),
      ...beyondNames(work.codes),
      'code-descriptions': 0,
      dates: countOf(work.recordings, ({ date }) => date !== null && dayOf(date) !== date),
      descriptions: countOf(work.recordings, ({ description }) => description !== ''),
      variables: work.recordings.reduce((sum, { variables }) => sum + variables.length, 0),
      'media-lengths': work.recordings.reduce(
        (sum, { media }) => sum + countOf(media, ({ durationMs }) => durationMs !== null),
        0,
      ),
      kinds: sumEvents(work, ({ kind }) => kind === null),
      'reserved-characters': sumEvents(work, ({ code, subject, rater, note, modifiers }) =>
        [code, subject, rater, note, ...modifiers.flatMap(({ set, value }) => [set, value])].some(
          (text) => withoutControls(text).trim() !== text,
        ),
      ),
    }),
  }
}

function sumEvents({ recordings }: Interchange, holds: (event: ExchangedRecording['events'][number]) => boolean) {
  return recordings.reduce((sum, { events }) => sum + countOf(events, holds), 0)
}

const dayOf = (date: string | null): string => /^\d{4}-\d\d-\d\d/u.exec(date ?? '')?.[0] ?? noDate

function documentOf(recording: ExchangedRecording, codes: readonly ExchangedCode[]): WrittenText {
  const names = new Set(codes.map(({ name }) => name))
  const others = new Set(recording.events.map(({ code }) => code).filter((name) => !names.has(name)))
  const vocabulary = [...codes, ...[...others].map((name) => ({ name, description: '' }))]
  const entryIds = new Map(vocabulary.map(({ name }, index) => [name, `c${index + 1}`]))
  const { slots, tiers, lastId } = writtenTiers(recording.events, entryIds)
  const root = element(
    'ANNOTATION_DOCUMENT',
    {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd',
      AUTHOR: 'Spole',
      DATE: `${dayOf(recording.date)}T00:00:00Z`,
      FORMAT: '3.0',
      VERSION: '3.0',
    },
    [
      element('HEADER', { MEDIA_FILE: '', TIME_UNITS: 'milliseconds' }, [
        ...recording.media.map(mediaDescriptor),
        element('PROPERTY', { NAME: 'lastUsedAnnotationId' }, String(lastId)),
      ]),
      element(
        'TIME_ORDER',
        {},
        slots.map(({ id, ms }) => element('TIME_SLOT', { TIME_SLOT_ID: id, TIME_VALUE: ms })),
      ),
      ...tiers,
      ...types,
      element('LANGUAGE', {
        LANG_ID: 'und',
        LANG_DEF: 'http://cdb.iso.org/lg/CDB-00130975-001',
        LANG_LABEL: 'undetermined (und)',
      }),
      ...constraints,
      element('CONTROLLED_VOCABULARY', { CV_ID: 'codes' }, [
        element('DESCRIPTION', { LANG_REF: 'und' }, 'Codes of the rating scale'),
        ...vocabulary.map(({ name, description }) =>
          element('CV_ENTRY_ML', { CVE_ID: entryIds.get(name) }, [
            element('CVE_VALUE', { LANG_REF: 'und', DESCRIPTION: description }, name),
          ]),
        ),
      ]),
    ],
  )
  return { name: `${recording.name}.eaf`, text: writeXml(root) }
}

const coded = { TIME_ALIGNABLE: 'true', GRAPHIC_REFERENCES: 'false', CONTROLLED_VOCABULARY_REF: 'codes' } as const
const dependent = (constraint: string) => ({
  TIME_ALIGNABLE: 'false',
  GRAPHIC_REFERENCES: 'false',
  CONSTRAINTS: constraint,
})

const types = [
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: tierForms.point, ...coded }),
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: tierForms.state, ...coded }),
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: tierForms.open, ...coded }),
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: tierForms.note, ...dependent('Symbolic_Association') }),
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: tierForms.modifier, ...dependent('Symbolic_Subdivision') }),
]

/** As ELAN itself writes them in every document. */
const constraints = [
  [
    'Time_Subdivision',
    "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval",
  ],
  [
    'Symbolic_Subdivision',
    'Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered',
  ],
  ['Symbolic_Association', '1-1 association with a parent annotation'],
  ['Included_In', "Time alignable annotations within the parent annotation's time interval, gaps are allowed"],
].map(([STEREOTYPE, DESCRIPTION]) => element('CONSTRAINT', { STEREOTYPE, DESCRIPTION }))

/** TIME_ORIGIN is how much of a file lies before time 0 of the annotations. */
function mediaDescriptor({ path, offsetMs }: ExchangedMedia): XmlNode {
  const address = path.replace(/[^/\\:]+/gu, encodeURIComponent)
  const isAbsolute = /^(?:\/|[a-z]:)/iu.test(path)
  return element('MEDIA_DESCRIPTOR', {
    MEDIA_URL: isAbsolute ? `file:///${address.replace(/^\//u, '')}` : address,
    RELATIVE_MEDIA_URL: isAbsolute ? undefined : `./${address}`,
    MIME_TYPE: mimeTypeOf(path),
    TIME_ORIGIN: offsetMs === 0 ? undefined : -offsetMs,
  })
}

const mimeTypes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mpg: 'video/mpeg',
  mpeg: 'video/mpeg',
  wav: 'audio/x-wav',
}

function mimeTypeOf(path: string): string {
  const ending = /\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  return mimeTypes[ending] ?? 'unknown'
}
