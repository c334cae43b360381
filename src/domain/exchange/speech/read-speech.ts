import { type ExchangeMap, saidOf } from '@domain/exchange/exchange-map'
import type { ForeignFormat, ForeignReading, ForeignTiers } from '@domain/exchange/foreign-file'
import { foreignText, type Report } from '@domain/exchange/foreign-value'
import type { ExchangedTurn, ExchangeProblem } from '@domain/exchange/interchange'
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

/** Which kind of file of speech it is; null for any other text. */
export function speechFormat(text: string): ForeignFormat | null {
  const plain = text.replace(/^\u{feff}/u, '')
  if (isTextGrid(plain)) return 'text-grid'
  if (isRttm(plain)) return 'rttm'
  if (isWebVtt(plain)) return 'web-vtt'
  return isSrt(plain) ? 'srt' : null
}

/** Tiers of speech as turns; names of tiers stand for speakers. */
export function turnsOf({ tiers }: ForeignTiers, map: Pick<ExchangeMap, 'tiers'>): readonly ExchangedTurn[] {
  return tiers
    .filter(({ name }) => saidOf(map.tiers, name) !== null)
    .flatMap(({ name, participant, annotations }) => {
      const said = participant === '' ? name : participant
      const speaker = said === nobody ? '' : said
      return annotations.map(({ startMs, endMs, value }) => ({ speaker, startMs, endMs, text: value }))
    })
}

/** Turns as a transcript, in order of time; speakers go by what a person has said that their names mean here. */
export function cuesOf(turns: readonly ExchangedTurn[], map: Pick<ExchangeMap, 'subjects'>): readonly Cue[] {
  return turns
    .filter(({ startMs, endMs }) => endMs > startMs)
    .map(({ speaker, startMs, endMs, text }) => ({
      startMs,
      endMs,
      speaker: speaker === '' ? null : (saidOf(map.subjects, speaker) ?? speaker),
      text: text.replaceAll(/\s+/gu, ' ').trim(),
    }))
    .toSorted(compareCues)
}

const isWebVtt = (text: string): boolean => /^WEBVTT(?:\s|$)/u.test(text)

function subtitlesIn(text: string): readonly Cue[] | null {
  if (isWebVtt(text)) return readWebVtt(text)
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
