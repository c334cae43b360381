import type { ExchangeMap } from '@domain/exchange/exchange-map'
import { recordingMeant } from '@domain/exchange/exchange-map'
import { isSpeech } from '@domain/exchange/foreign-file'
import type { Interchange } from '@domain/exchange/interchange'
import { cuesOf } from '@domain/exchange/speech/read-speech'
import { tiersToWork } from '@domain/exchange/tiers-to-work'
import type { Cue } from '@domain/transcript/cue'
import type { ForeignFound } from '@main/exchange/read-foreign-file'
import type { Db } from '@main/study/connection'
import { type PlannedImport, planImport } from '@main/study/import-events'
import type { ImportAsk } from '@main/study/imports/look'
import { type Made, makePlaces } from '@main/study/imports/make-places'
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

/** Makes what is to be made, and plans the rest. Without anything to be made nothing is written. */
export function planHere(
  db: Db,
  { makes, personId, newName, media, reservedKeys }: PlanAsk,
  { found, work, map }: { readonly found: ForeignFound; readonly work: Interchange; readonly map: ExchangeMap },
): PlannedHere {
  const made = isNothing(makes) ? null : makePlaces(db, { work, map, makes, media, reservedKeys })
  const meant = made?.map ?? map
  const isTalk = found.format !== null && isSpeech(found.format)
  const marked = isTalk && !makes.speech.asMarks ? withoutEvents(work) : work
  const plan = planImport(db, { personId, newName, work: marked, map: meant, scaleId: made?.scaleId })
  return { made, plan, transcripts: isTalk && makes.speech.asTranscript ? transcriptsIn(db, found, meant) : [] }
}

export function isNothing({ recordings, participants, codes }: ImportAsk['makes']): boolean {
  return recordings.length === 0 && participants.length === 0 && (codes === null || codes.names.length === 0)
}

function withoutEvents(work: Interchange): Interchange {
  return { ...work, recordings: work.recordings.map((recording) => ({ ...recording, events: [] })) }
}

function transcriptsIn(db: Db, { reading }: ForeignFound, map: ExchangeMap): readonly PlannedTranscript[] {
  if ('refusal' in reading || reading.file.kind !== 'tiers') return []
  const { tiers } = reading.file
  const recording = recordingMeant(tiers.recordingName, selectRows(db, 'recording', 'ORDER BY id'), map)
  const cues = cuesOf(tiers, map)
  if (recording === undefined || recording === null || cues.length === 0) return []
  return [{ recordingId: recording.id, title: recording.title, cues }]
}
