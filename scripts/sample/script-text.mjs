/**
 * Reads the text of the session: who says what, where it is silent, and the marks a good rater would set.
 *
 * @typedef {{ type: 'point' | 'open' | 'close', code: string, subject: string | null, modifiers: string[] }} Mark
 * @typedef {{ pause: 'pause' | 'long pause' } | { words: string }} Part
 * @typedef {{ kind: 'speech', line: number, speaker: string, fast: boolean, parts: Part[], marks: Mark[] }} Speech
 * @typedef {{ kind: 'action', line: number, text: string, enters: string | null, marks: Mark[] }} Action
 * @typedef {{ kind: 'marks', line: number, marks: Mark[] }} MarksOnly
 * @typedef {Speech | Action | MarksOnly} Entry
 */

const markPattern =
  /\[(?<point>[^[\]]+)\]|\[(?<open>[^[\]]+?)\s*(?=\[|$)|(?<=^|[.?!…)\]]\s*)(?<close>[a-z][a-z -]*) ends\]/g
const speechPattern = /^(?<speaker>[TP]\d): (?<said>.+)$/
const actionPattern = /^\((?<text>[^)]+)\)$/
const directionPattern = /\((?<direction>[^)]+)\)/

/**
 * Turns the words of a code or a modifier into its id: "a member's story" becomes "a-members-story".
 * @param {string} words
 */
export function slug(words) {
  return words
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/**
 * Reads what stands inside the brackets of a mark: "code (subject; modifier)", "code (subject)", "phase: modifier" or "code".
 * @param {Mark['type']} type
 * @param {string} inside
 * @returns {Mark}
 */
function parseMark(type, inside) {
  const [head = '', phase] = inside.split(': ')
  if (phase !== undefined) return { type, code: slug(head), subject: null, modifiers: [slug(phase)] }
  const { code = '', details } = /^(?<code>[^(]+?)\s*(?:\((?<details>.*)\))?$/.exec(inside)?.groups ?? {}
  const [subject = null, ...modifiers] = details?.split(/;\s*/) ?? []
  return { type, code: slug(code), subject, modifiers: modifiers.map(slug) }
}

/**
 * Divides a line into what is seen or heard and its marks.
 * @param {string} text
 * @returns {{ rest: string, marks: Mark[] }}
 */
export function separateMarks(text) {
  const marks = [...text.matchAll(markPattern)].map(({ groups = {} }) => {
    if (groups['point']) return parseMark('point', groups['point'])
    if (groups['open']) return parseMark('open', groups['open'])
    return parseMark('close', groups['close'] ?? '')
  })
  return { rest: text.replaceAll(markPattern, '').replaceAll(/\s+/g, ' ').trim(), marks }
}

/**
 * Divides a spoken line into words and pauses. Other directions, such as "(to T2)", are acted and not heard.
 * @param {string} said
 * @returns {{ fast: boolean, parts: Part[] }}
 */
export function parseSpoken(said) {
  /** @type {Part[]} */
  const parts = []
  let fast = false
  for (const [index, piece] of said.split(directionPattern).entries()) {
    const isDirection = index % 2 === 1
    if (!isDirection && piece.trim() !== '') parts.push({ words: piece.trim() })
    if (isDirection && (piece === 'pause' || piece === 'long pause')) parts.push({ pause: piece })
    if (isDirection && piece === 'fast') fast = true
  }
  return { fast, parts }
}

/**
 * @param {string} text
 * @param {number} line
 * @returns {Entry | null} null for a line that is no part of the session
 */
function parseLine(text, line) {
  const { rest, marks } = separateMarks(text)
  const speech = speechPattern.exec(rest)?.groups
  if (speech) {
    return { kind: 'speech', line, speaker: speech['speaker'] ?? '', ...parseSpoken(speech['said'] ?? ''), marks }
  }
  const action = actionPattern.exec(rest)?.groups?.['text']
  if (action)
    return { kind: 'action', line, text: action, enters: /([TP]\d) comes in/.exec(action)?.[1] ?? null, marks }
  return rest === '' && marks.length > 0 ? { kind: 'marks', line, marks } : null
}

/**
 * Reads a whole session text. What stands before its first line is an introduction.
 * @param {string} text
 * @returns {Entry[]}
 */
export function parseScript(text) {
  /** @type {Entry[]} */
  const entries = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const entry = parseLine(line.trim(), index + 1)
    if (entry) entries.push(entry)
    else if (entries.length > 0 && line.trim() !== '')
      throw new Error(`Line ${index + 1} of the session is not understood: ${line}`)
  }
  return entries
}

/**
 * Divides words into the phrases that are spoken, timed and subtitled one by one.
 * @param {string} words
 */
export function phrasesOf(words) {
  return words.split(/(?<=[.,:;?!…]["»]?)\s+/)
}
