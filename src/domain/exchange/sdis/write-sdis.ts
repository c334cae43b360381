import type { ExchangedEvent, ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { beyondMarks, countOf, isOpenState, lossesOf } from '@domain/exchange/losses'
import type { WrittenWork } from '@domain/exchange/written-work'

/**
 * Timed event data in SDIS for GSEQ (Bakeman and Quera 2011, chapter 4): a session for each recording, states as
 * `code,onset-offset`, points as `code,onset`, in seconds. Subject and code are one code, as BORIS writes them.
 */
export function writeSdis(work: Interchange, name: string): WrittenWork {
  const events = work.recordings.flatMap((recording) => recording.events)
  const codes = new Set(events.filter((event) => !isOpenState(event)).map(codeOf))
  const declared = codes.size === 0 ? '' : ` (${[...codes].toSorted().join(' ')})`
  const sessions = work.recordings.map((recording) =>
    sessionOf(
      recording,
      recording.events.filter((event) => !isOpenState(event)),
    ),
  )
  return {
    files: [
      { name: `${name}.sds`, text: [`% Made by Spole; times in seconds\nTimed${declared};\n`, ...sessions].join('\n') },
    ],
    losses: lossesOf({
      ...beyondMarks(work),
      'reserved-characters': countOf(events, ({ subject, code }) =>
        [subject, code].some((text) => wordOf(text) !== text),
      ),
    }),
  }
}

function sessionOf({ name }: ExchangedRecording, events: readonly ExchangedEvent[]): string {
  const lines = events
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((event) => {
      const onset = secondsOf(event.startMs)
      return event.endMs === null ? `${codeOf(event)},${onset}` : `${codeOf(event)},${onset}-${secondsOf(event.endMs)}`
    })
  return `<${name.replace(/[<>;/%\s]+/gu, ' ').trim()}>\n${[...lines, ''].join('\n')}/\n`
}

function codeOf({ subject, code }: ExchangedEvent): string {
  return subject === '' ? wordOf(code) : `${wordOf(subject)}_${wordOf(code)}`
}

/** GSEQ parts its codes by blanks and signs, so that they are letters, digits and low lines. */
function wordOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]+/gu, '_')
}

const secondsOf = (ms: number): string => (ms / 1000).toFixed(3)
