import { withoutControls } from '@domain/exchange/foreign-value'
import type { ExchangedEvent, ExchangedRecording, ExchangedTurn, Interchange } from '@domain/exchange/interchange'
import { lanesOf, type Span } from '@domain/exchange/lanes'
import { beyondMarks, countOf, isOpenState, lossesOf } from '@domain/exchange/losses'
import type { WrittenText, WrittenWork } from '@domain/exchange/written-work'

/**
 * TextGrids for Praat (long form), one for each recording: a tier for each code and subject (`silence@P1`), states as
 * intervals without gaps, points as points. Every label says the code. States over each other take a second tier.
 */
export function writeTextGrid(work: Interchange): WrittenWork {
  const events = work.recordings.flatMap((recording) => recording.events)
  return {
    files: work.recordings.map(gridOf),
    losses: lossesOf({
      ...beyondMarks(work),
      turns: 0,
      'reserved-characters': countOf(events, ({ code, subject }) =>
        [code, subject].some((text) => withoutControls(text).trim() !== text || text.includes('@')),
      ),
    }),
  }
}

/** The speech turns of a transcript: a tier for each speaker, a second one where turns of theirs lie over each other. */
export function writeSpokenTextGrid(turns: readonly ExchangedTurn[], name: string): WrittenWork {
  const taken = new Set<string>()
  const tiers = [...Map.groupBy(turns, ({ speaker }) => held(speaker) || 'speech')].flatMap(([speaker, own]) =>
    lanesOf(own, (turn) => turn).map((lane): Tier => {
      const spans = lane.map(({ startMs, endMs, text }) => ({ startMs, endMs, label: held(text) }))
      return { name: laneName(speaker, '', taken), isPoint: false, spans }
    }),
  )
  const isChanged = ({ text, speaker }: ExchangedTurn) => held(text) !== text || held(speaker) !== speaker
  return {
    files: [{ name: `${name}.TextGrid`, text: gridText(tiers, 1) }],
    losses: lossesOf({ 'reserved-characters': countOf(turns, isChanged) }),
  }
}

interface Labelled extends Span {
  /** '' for a gap. */
  readonly label: string
}

interface Tier {
  readonly name: string
  readonly isPoint: boolean
  readonly spans: readonly Labelled[]
}

function gridOf({ name, events, media }: ExchangedRecording): WrittenText {
  const taken = new Set<string>()
  const groups = Map.groupBy(
    events.filter((event) => !isOpenState(event)),
    ({ code, subject, endMs }) => JSON.stringify([code, subject, endMs === null]),
  )
  const tiers = [...groups.values()].flatMap((own) =>
    lanesOf(own, spanOf).map((lane): Tier => {
      const { code = '', subject = '', endMs = null } = lane[0] ?? {}
      const label = held(code)
      const suffix = held(subject) === '' ? '' : `@${held(subject)}`
      const spans = lane.map((event) => ({ ...spanOf(event), label }))
      return { name: laneName(label, suffix, taken), isPoint: endMs === null, spans }
    }),
  )
  const mediaMs = Math.max(1, ...media.map(({ offsetMs, durationMs }) => offsetMs + (durationMs ?? 0)))
  return { name: `${name}.TextGrid`, text: gridText(tiers, mediaMs) }
}

function gridText(tiers: readonly Tier[], shortestMs: number): string {
  const lastMs = tiers.reduce((last, { spans }) => Math.max(last, spans.at(-1)?.endMs ?? 0), shortestMs)
  const head = `File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = ${secondsOf(lastMs)}\n`
  const size = tiers.length === 0 ? 'tiers? <absent>\n' : `tiers? <exists>\nsize = ${tiers.length}\nitem []:\n`
  return `${head}${size}${tiers.map((tier, index) => tierText(tier, index + 1, lastMs)).join('')}`
}

/** The number of a further tier stands with the code: what follows the sign is whom it is about. */
function laneName(label: string, suffix: string, taken: Set<string>): string {
  let name = `${label}${suffix}`
  for (let number = 2; taken.has(name); number += 1) name = `${label} (${number})${suffix}`
  taken.add(name)
  return name
}

function tierText({ name, isPoint, spans }: Tier, number: number, lastMs: number): string {
  const kind = isPoint ? 'TextTier' : 'IntervalTier'
  const rows = isPoint
    ? spans.map(({ startMs, label }, index) => pointText(startMs, label, index + 1))
    : withGaps(spans, lastMs).map((span, index) => intervalText(span, index + 1))
  const what = isPoint ? 'points' : 'intervals'
  return (
    `    item [${number}]:\n        class = "${kind}"\n        name = ${quoted(name)}\n        xmin = 0\n` +
    `        xmax = ${secondsOf(lastMs)}\n        ${what}: size = ${rows.length}\n${rows.join('')}`
  )
}

function pointText(ms: number, label: string, number: number): string {
  return `        points [${number}]:\n            number = ${secondsOf(ms)}\n            mark = ${quoted(label)}\n`
}

function intervalText({ startMs, endMs, label }: Labelled, number: number): string {
  return (
    `        intervals [${number}]:\n            xmin = ${secondsOf(startMs)}\n` +
    `            xmax = ${secondsOf(endMs)}\n            text = ${quoted(label)}\n`
  )
}

/** Praat's intervals leave nothing between them. */
function withGaps(spans: readonly Labelled[], lastMs: number): readonly Labelled[] {
  const filled: Labelled[] = []
  let atMs = 0
  for (const span of spans) {
    if (span.startMs > atMs) filled.push({ startMs: atMs, endMs: span.startMs, label: '' })
    filled.push(span)
    atMs = span.endMs
  }
  if (atMs < lastMs) filled.push({ startMs: atMs, endMs: lastMs, label: '' })
  return filled
}

/** Points lie over each other only at one moment. */
function spanOf({ startMs, endMs }: ExchangedEvent): Span {
  return { startMs, endMs: endMs ?? startMs + 1 }
}

const held = (text: string): string => withoutControls(text).trim()

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const secondsOf = (ms: number): string => String(ms / 1000)
