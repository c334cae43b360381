import type { ForeignReading, ForeignTiers } from '@domain/exchange/foreign-file'
import { foreignText, type Report } from '@domain/exchange/foreign-value'
import type { ExchangeProblem } from '@domain/exchange/interchange'
import { isRttm, readRttm } from '@domain/exchange/rttm/read-rttm'
import { isSrt, readSrt } from '@domain/exchange/subtitles/read-srt'
import { isTextGrid, readTextGrid } from '@domain/exchange/text-grid/read-text-grid'
import { compareCues, type Cue } from '@domain/transcript/cue'
import { readWebVtt } from '@domain/transcript/web-vtt'

/** What lines are called that name nobody. */
const nobody = 'speech'

/** A file of speech (WebVTT, SubRip, TextGrid, RTTM) as tiers, one for each speaker; null for any other text. */
export function readSpeech(text: string, name: string): ForeignReading | null {
  const plain = text.replace(/^\u{feff}/u, '')
  if (isTextGrid(plain)) return readTextGrid(plain, name)
  if (isRttm(plain)) return readRttm(plain, name)
  const cues = subtitlesIn(plain)
  return cues === null ? null : { file: { kind: 'tiers', tiers: tiersOf(cues, name) } }
}

/** The same as a transcript, in order of time: none for any other text. */
export function readTranscript(text: string): readonly Cue[] {
  const plain = text.replace(/^\u{feff}/u, '')
  const cues = subtitlesIn(plain)
  if (cues !== null) return cues
  const reading = readSpeech(plain, '')
  if (reading === null || 'refusal' in reading || reading.file.kind !== 'tiers') return []
  return reading.file.tiers.tiers
    .flatMap(({ name, annotations }) =>
      annotations.map(({ startMs, endMs, value }) => ({
        startMs,
        endMs,
        speaker: name,
        text: value.replaceAll(/\s+/gu, ' '),
      })),
    )
    .filter(({ startMs, endMs }) => endMs > startMs)
    .toSorted(compareCues)
}

function subtitlesIn(text: string): readonly Cue[] | null {
  if (/^WEBVTT(?:\s|$)/u.test(text)) return readWebVtt(text)
  return isSrt(text) ? readSrt(text) : null
}

function tiersOf(cues: readonly Cue[], recordingName: string): ForeignTiers {
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const bySpeaker = Map.groupBy(cues.entries(), ([, { speaker }]) => foreignText(speaker, 'speaker', report))
  const tiers = [...bySpeaker].map(([speaker, own]) => ({
    name: speaker || nobody,
    participant: speaker,
    annotator: '',
    parent: null,
    constraint: 'none' as const,
    vocabulary: null,
    annotations: own.map(([index, { startMs, endMs, text }]) => {
      const id = `line ${index + 1}`
      return { id, startMs, endMs, value: foreignText(text, id, report), parentId: null }
    }),
  }))
  return { recordingName, date: null, media: [], tiers, problems }
}
