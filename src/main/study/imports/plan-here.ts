import { isDeepStrictEqual } from 'node:util'
import type { ExchangeMap } from '@domain/exchange/exchange-map'
import { exchangedMeant } from '@domain/exchange/exchange-map'
import { isSpeech } from '@domain/exchange/foreign-file'
import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedTurn, ExchangeProblem, Interchange } from '@domain/exchange/interchange'
import { cuesOf, turnsOf } from '@domain/exchange/speech/read-speech'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { Cue } from '@domain/transcript/cue'
import type { ForeignFound } from '@main/exchange/read-foreign-file'
import type { Db } from '@main/study/connection'
import { type PlannedImport, planImport } from '@main/study/import-events'
import type { ImportAsk } from '@main/study/imports/look'
import { type Made, makePlaces } from '@main/study/imports/make-places'
import { transcriptOf } from '@main/study/queries/transcripts'
import { selectRows } from '@main/study/row-store'

/** A transcript and where it goes. */
export interface PlannedTranscript {
  readonly recordingId: string
  readonly title: string
  readonly cues: readonly Cue[]
}

export interface PlannedHere {
  /** null where nothing is to be made. */
  readonly made: Made | null
  readonly plan: PlannedImport
  readonly transcripts: readonly PlannedTranscript[]
}

/** What stands in a file; null where it was refused. */
export function workIn({ reading }: ForeignFound, map: ExchangeMap): Interchange | null {
  if ('refusal' in reading) return null
  return reading.file.kind === 'events' ? reading.file.work : tiersToWork(reading.file.tiers, map)
}

/** What of a person's wishes a plan is made from. */
type PlanAsk = Pick<ImportAsk, 'makes' | 'personId' | 'newName' | 'media' | 'reservedKeys'>

/** A file as it was read, and what its names mean here. */
interface Placing {
  readonly found: ForeignFound
  readonly work: Interchange
  readonly map: ExchangeMap
}

/** Makes what is to be made, and plans the rest. Without anything to be made nothing is written. */
export function planHere(
  db: Db,
  { makes, personId, newName, media, reservedKeys }: PlanAsk,
  { found, work, map }: Placing,
): PlannedHere {
  const made = isNothing(makes) ? null : makePlaces(db, { work, map, makes, media, reservedKeys })
  const meant = made?.map ?? map
  const isTalk = found.format !== null && isSpeech(found.format)
  const marked = isTalk && !makes.speech.asMarks ? withoutEvents(work) : work
  const plan = planImport(db, { personId, newName, work: marked, map: meant, scaleId: made?.scaleId })
  const { transcripts, problems } = makes.speech.asTranscript ? transcriptsIn(db, { found, work, map: meant }) : none
  return { made, plan: { ...plan, problems: [...plan.problems, ...problems] }, transcripts }
}

export function isNothing({ recordings, participants, codes }: ImportAsk['makes']): boolean {
  return recordings.length === 0 && participants.length === 0 && (codes === null || codes.names.length === 0)
}

function withoutEvents(work: Interchange): Interchange {
  return { ...work, recordings: work.recordings.map((recording) => ({ ...recording, events: [] })) }
}

interface Transcripts {
  readonly transcripts: readonly PlannedTranscript[]
  readonly problems: readonly ExchangeProblem[]
}

const none: Transcripts = { transcripts: [], problems: [] }

/** The transcripts of a file, each with the recording it goes to. What is there to the letter already is said. */
function transcriptsIn(db: Db, { found, work, map }: Placing): Transcripts {
  const here = selectRows(db, 'recording', 'ORDER BY id')
  const byRecording = Map.groupBy(work.recordings, (exchanged) => exchangedMeant(exchanged, here, map) ?? null)
  const transcripts: PlannedTranscript[] = []
  const problems: ExchangeProblem[] = []
  for (const [recording, parts] of byRecording) {
    if (recording === null) continue
    const { id: recordingId, title } = recording
    const turns = parts.flatMap((part) => turnsIn(found, part.turns, map))
    const cues = cuesOf(turns, map)
    if (cues.length === 0) continue
    if (isDeepStrictEqual(transcriptOf(db, recordingId)?.cues, cues))
      problems.push(problemAt('same-transcript', title, ''))
    else transcripts.push({ recordingId, title, cues })
  }
  return { transcripts, problems }
}

/** Files of speech are tiers, of one recording; others say what their turns are. */
function turnsIn({ format, reading }: ForeignFound, turns: readonly ExchangedTurn[], map: ExchangeMap) {
  if (format === null || !isSpeech(format) || 'refusal' in reading || reading.file.kind !== 'tiers') return turns
  return turnsOf(reading.file.tiers, map)
}
