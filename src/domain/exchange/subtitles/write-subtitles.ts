import type { ExchangedEvent, ExchangedTurn, Interchange } from '@domain/exchange/interchange'
import { beyondMarks, countOf, isOpenState, lossesOf } from '@domain/exchange/losses'
import { readSrt } from '@domain/exchange/subtitles/read-srt'
import type { WrittenText, WrittenWork } from '@domain/exchange/written-work'
import { readWebVtt } from '@domain/transcript/web-vtt'

/** As long as it takes to see that a point was marked. */
const pointMs = 2000

export type SubtitleForm = 'vtt' | 'srt'

interface Cue {
  readonly startMs: number
  readonly endMs: number
  readonly speaker: string
  readonly text: string
}

/**
 * Subtitles to watch a recording's marks with in any player: a cue for each event, the subject as the one who speaks and
 * the code as what is said. Speech turns are a file of their own. A cue that would be read otherwise is counted as lost.
 */
export function writeSubtitles(work: Interchange, form: SubtitleForm): WrittenWork {
  const events = work.recordings.flatMap((recording) => recording.events)
  const marks = work.recordings.map((recording) => ({
    name: recording.name,
    cues: recording.events.filter((event) => !isOpenState(event)).map(cueOf),
  }))
  return {
    files: marks.map(({ name, cues }): WrittenText => ({
      name: `${name}.${form}`,
      text: fileOf(cues, form),
    })),
    losses: lossesOf({
      ...beyondMarks(work),
      turns: 0,
      points: countOf(events, (event) => !isOpenState(event) && event.endMs === null),
      'reserved-characters': countOf(
        marks.flatMap(({ cues }) => cues),
        (cue) => !isHeld(cue, form),
      ),
    }),
  }
}

/** The speech turns of a transcript as subtitles. */
export function writeSpokenSubtitles(turns: readonly ExchangedTurn[], name: string, form: SubtitleForm): WrittenWork {
  return {
    files: [{ name: `${name}.${form}`, text: fileOf(turns, form) }],
    losses: lossesOf({ 'reserved-characters': countOf(turns, (turn) => !isHeld(turn, form)) }),
  }
}

function cueOf({ startMs, endMs, subject, code }: ExchangedEvent): Cue {
  return { startMs, endMs: endMs ?? startMs + pointMs, speaker: subject, text: code }
}

function fileOf(cues: readonly Cue[], form: SubtitleForm): string {
  const inOrder = cues.toSorted((a, b) => a.startMs - b.startMs)
  const blocks = inOrder.map((cue, index) => blockOf(cue, form === 'srt' ? `${index + 1}\n` : '', form))
  return `${form === 'vtt' ? 'WEBVTT\n\n' : ''}${blocks.join('\n')}`
}

function blockOf({ startMs, endMs, speaker, text }: Cue, number: string, form: SubtitleForm): string {
  const line = form === 'vtt' ? voiced(speaker, text) : named(speaker, text)
  return `${number}${clockOf(startMs, form)} --> ${clockOf(endMs, form)}\n${line}\n`
}

/** https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span */
function voiced(speaker: string, text: string): string {
  const said = escaped(text)
  return speaker === '' ? said : `<v ${escaped(speaker)}>${said}`
}

/** SubRip knows no voices and no entities: its players show what stands there. */
function named(speaker: string, text: string): string {
  const said = onOneLine(text).replaceAll('<', '‹').replaceAll('-->', '→')
  return speaker === '' ? said : `${onOneLine(speaker)}: ${said}`
}

function escaped(text: string): string {
  return onOneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function clockOf(ms: number, form: SubtitleForm): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const rest = String(ms % 1000).padStart(3, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${form === 'vtt' ? '.' : ','}${rest}`
}

/** Read with our own reader: what comes back is what a reader takes it for. */
function isHeld(cue: Cue, form: SubtitleForm): boolean {
  const text = fileOf([cue], form)
  const [back, ...more] = form === 'vtt' ? readWebVtt(text) : readSrt(text)
  return more.length === 0 && back?.text === cue.text && (back.speaker ?? '') === cue.speaker
}
