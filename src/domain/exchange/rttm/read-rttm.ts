import { type ForeignAnnotation, type ForeignReading, mostEvents } from '@domain/exchange/foreign-file'
import { foreignText, millisecondsOfSeconds, problemAt, type Report } from '@domain/exchange/foreign-value'
import type { ExchangeProblem } from '@domain/exchange/interchange'

/** The kinds of lines of the format (NIST, Rich Transcription 2009, appendix A). */
const types = 'SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|IP|SU|CB|A/P|SPEAKER|SPKR-INFO'
const line = new RegExp(`^(?:${types})[ \\t]+\\S+[ \\t]+\\S+[ \\t]+\\S+[ \\t]+\\S+`, 'u')

/** True for a text whose first line that is no comment is one of RTTM. */
export function isRttm(text: string): boolean {
  const first = text
    .slice(0, 4000)
    .split(/[\r\n]+/u)
    .find((each) => each.trim() !== '' && !each.startsWith(';;'))
  return first !== undefined && line.test(first.trim())
}

/** Who speaks when, as one tier for each speaker, whom its annotations are about. Lines of other kinds are passed over. */
export function readRttm(text: string, name: string): ForeignReading {
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const speakers = new Map<string, ForeignAnnotation[]>()
  const files = new Set<string>()
  let count = 0
  for (const [index, each] of text.split(/\r\n|\r|\n/u).entries()) {
    const [type, file = '', , from = '', length = '', , , said = ''] = each.trim().split(/[ \t]+/u, 9)
    if (type !== 'SPEAKER') continue
    const where = `line ${index + 1}`
    const startMs = millisecondsOfSeconds(from)
    const durationMs = millisecondsOfSeconds(length)
    files.add(file)
    count += 1
    if (count > mostEvents) return { refusal: { reason: 'too-many', where, value: String(count) } }
    if (said === '' || said === '<NA>') report(problemAt('missing-field', where, each))
    else if (startMs === null || startMs < 0 || durationMs === null || durationMs < 0)
      report(problemAt('bad-time', where, `${from} ${length}`))
    else {
      const speaker = foreignText(said, where, report)
      const annotation = { id: where, startMs, endMs: startMs + durationMs, value: '', parentId: null }
      const present = speakers.get(speaker)
      if (present === undefined) speakers.set(speaker, [annotation])
      else present.push(annotation)
    }
  }
  if (files.size > 1)
    return { refusal: { reason: 'wrong-shape', where: 'recordings', value: [...files].join(', ').slice(0, 200) } }
  const [only = name] = files
  const tiers = [...speakers].map(([speaker, annotations]) => ({
    name: speaker,
    participant: speaker,
    annotator: '',
    parent: null,
    constraint: 'none' as const,
    vocabulary: null,
    annotations,
  }))
  return { file: { kind: 'tiers', tiers: { recordingName: only, date: null, media: [], tiers, problems } } }
}
