import {
  type ForeignAnnotation,
  type ForeignReading,
  type ForeignTier,
  mostEvents,
} from '@domain/exchange/foreign-file'
import { foreignText, millisecondsOfSeconds, problemAt, type Report } from '@domain/exchange/foreign-value'
import type { ExchangeProblem } from '@domain/exchange/interchange'
import { type Token, tokensOf } from '@domain/exchange/text-grid/tokens'

/** No recording has more rows; a count in the file is not believed further. */
const mostTiers = 1000

/** True for a text file of Praat. */
export function isTextGrid(text: string): boolean {
  return /^\s*File type\s*=\s*"ooTextFile/u.test(text.slice(0, 200))
}

/** A TextGrid of Praat, long or short, as tiers: intervals and points with a label; empty intervals are silence. */
export function readTextGrid(text: string, name: string): ForeignReading {
  const tokens = new Tokens(text)
  const problems: ExchangeProblem[] = []
  const report: Report = (problem) => void problems.push(problem)
  const format = tokens.text()
  const object = tokens.text()
  if (format !== 'ooTextFile' || object !== 'TextGrid') return wrongShape('the first lines', object ?? '')
  const from = tokens.number()
  const to = tokens.number()
  const hasNone = /^\s*(?:tiers\?\s*)?<absent>/mu.test(text.slice(0, 1000))
  const count = hasNone ? 0 : tokens.number()
  if (from === null || to === null || count === null) return wrongShape('the head', '')
  if (count > mostTiers) return { refusal: { reason: 'too-many', where: 'tiers', value: String(count) } }
  const tiers: ForeignTier[] = []
  let annotations = 0
  for (let index = 1; index <= count; index += 1) {
    const tier = tierAt(tokens, { where: `tier ${index}`, taken: new Set(tiers.map((each) => each.name)) }, report)
    if (tier === null) {
      report(problemAt('wrong-shape', `tier ${index}`, ''))
      break
    }
    annotations += tier.annotations.length
    if (annotations > mostEvents)
      return { refusal: { reason: 'too-many', where: tier.name, value: String(annotations) } }
    tiers.push(tier)
  }
  return { file: { kind: 'tiers', tiers: { recordingName: name, date: null, media: [], tiers, problems } } }
}

function wrongShape(where: string, value: string): ForeignReading {
  return { refusal: { reason: 'wrong-shape', where, value: value.slice(0, 200) } }
}

/** The tokens of a file, taken one after the other. */
class Tokens {
  readonly #tokens: Iterator<Token>

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  /** The next token if it is a text, else null. */
  text(): string | null {
    const { value, done } = this.#tokens.next()
    return done !== true && value.kind === 'text' ? value.text : null
  }

  /** The next token if it is a number, else null. */
  number(): number | null {
    const { value, done } = this.#tokens.next()
    return done !== true && value.kind === 'number' && Number.isFinite(value.value) ? value.value : null
  }
}

interface Place {
  readonly where: string
  /** Names of the tiers before. */
  readonly taken: ReadonlySet<string>
}

function tierAt(tokens: Tokens, { where, taken }: Place, report: Report): ForeignTier | null {
  const kind = tokens.text()
  const label = tokens.text()
  const from = tokens.number()
  const to = tokens.number()
  const count = tokens.number()
  if ((kind !== 'IntervalTier' && kind !== 'TextTier') || label === null) return null
  if (from === null || to === null || count === null) return null
  const said = foreignText(label, where, report) || where
  const name = taken.has(said) ? `${said} (${where})` : said
  const annotations: ForeignAnnotation[] = []
  for (let index = 1; index <= count && index <= mostEvents + 1; index += 1) {
    const start = tokens.number()
    const end = kind === 'IntervalTier' ? tokens.number() : start
    const value = tokens.text()
    const at = `tier ${name}, ${index}`
    if (start === null || end === null || value === null) {
      report(problemAt('wrong-shape', at, ''))
      break
    }
    if (value.trim() === '') continue
    const startMs = millisecondsOfSeconds(start)
    const endMs = millisecondsOfSeconds(end)
    if (startMs === null || endMs === null || startMs < 0) report(problemAt('bad-time', at, `${start}–${end}`))
    else if (endMs < startMs) report(problemAt('end-before-start', at, `${start}–${end}`))
    else annotations.push({ id: at, startMs, endMs, value: foreignText(value, at, report), parentId: null })
  }
  const { participant, vocabulary } = saidByName(name, annotations)
  return { name, participant, annotator: '', parent: null, constraint: 'none', vocabulary, annotations }
}

/**
 * Tiers are often named `what@who`. Where every label repeats what the name says, the labels are the code and no notes.
 */
function saidByName(
  name: string,
  annotations: readonly ForeignAnnotation[],
): Pick<ForeignTier, 'participant' | 'vocabulary'> {
  const [, what = name, participant = ''] = /^([^@]+)@([^@]+)$/u.exec(name) ?? []
  const [first] = annotations
  const isRepeated =
    first !== undefined &&
    annotations.every(({ value }) => value === first.value) &&
    (what === first.value || what.replace(/ \(\d+\)$/u, '') === first.value)
  return { participant, vocabulary: isRepeated ? [{ value: first.value, description: '' }] : null }
}
