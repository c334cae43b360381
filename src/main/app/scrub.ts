import { contract } from '@contract/contract'
import { errorCodes } from '@contract/error'

export type Fact = string | number | boolean | null | readonly string[]

/** What Electron says of processes that end. */
const processWords = [
  ['clean-exit', 'abnormal-exit', 'killed', 'crashed', 'oom', 'launch-failed', 'integrity-failure', 'memory-eviction'],
  ['Utility', 'Zygote', 'Sandbox helper', 'GPU', 'Pepper Plugin', 'renderer'],
].flat()

/** What Electron calls the requests that the network filter stops. */
const requestWords = [
  'mainFrame',
  'subFrame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xhr',
  'ping',
  'media',
  'webSocket',
]

/** Words that say nothing about anybody: names of calls, codes of refusals, and Electron's own. */
const knownWords: ReadonlySet<string> = new Set([
  ...Object.keys(contract),
  ...errorCodes,
  ...processWords,
  ...requestWords,
])

/** Codes of the system and of SQLite, and the kinds of JavaScript's own errors. */
const systemCode = /^(?:SQLITE_[A-Z_]+|ERR_[A-Z_]+|E[A-Z]{3,12}|(?:[A-Z][a-z]+)?Error|Spole[A-Za-z]*Error)$/

/** A place in the code: function and file name, without the folders. */
const place = /^at (?:[\w.$<>[\]# ]+ \()?[\w.:-]+:\d+:\d+\)?$/

function scrubbedText(text: string): string {
  return knownWords.has(text) || systemCode.test(text) || (text.length <= 120 && place.test(text)) ? text : '[scrubbed]'
}

/** The facts with every text left out that is not known to be harmless. */
export function scrubbed(facts: Readonly<Record<string, Fact>>): Record<string, Fact> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === 'string' ? scrubbedText(fact) : Array.isArray(fact) ? fact.map(scrubbedText) : fact,
    ]),
  )
}

const stackLine = /^at (?:(.*?) \()?(?:.*[/\\])?([^/\\()]+:\d+:\d+)\)?$/

/** The first places of a stack, each cut down to function and file name. */
function placesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, called, where] = stackLine.exec(line.trim()) ?? []
      if (where === undefined) return []
      return [called === undefined ? `at ${where}` : `at ${called} (${where})`]
    })
    .slice(0, 8)
}

/** What may be known of something thrown: its kind, its code and where; its message may hold a name or a path. */
export function factsOf(thrown: unknown): Record<string, Fact> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
  return { kind: thrown.name, code, places: placesOf(thrown.stack ?? '') }
}
