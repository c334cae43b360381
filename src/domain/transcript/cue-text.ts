/** A part of a cue's text that one voice says. */
export interface SpokenPart {
  /** Name in the voice tag, or null where there is none. */
  readonly speaker: string | null
  /** Without tags, entities replaced; line breaks are kept. */
  readonly text: string
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u{a0}'],
  ['lrm', ''],
  ['rlm', ''],
])
const longestEntity = 6

/**
 * A WebVTT cue's text by its voice tags (`<v Name>`); other tags are left out. Each character is looked at once, so that a
 * file made to hurt costs no more than its length. https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules
 */
export function spokenParts(text: string): readonly SpokenPart[] {
  const parts: { speaker: string | null; text: string }[] = []
  let speaker: string | null = null
  let at = 0
  const add = (piece: string): void => {
    const last = parts.at(-1)
    if (last !== undefined && last.speaker === speaker) last.text += piece
    else if (piece.trim() !== '') parts.push({ speaker, text: piece })
  }
  while (at < text.length) {
    const opening = text.indexOf('<', at)
    if (opening === -1) break
    add(withoutEntities(text.slice(at, opening)))
    const closing = text.indexOf('>', opening)
    const tag = text.slice(opening + 1, closing === -1 ? text.length : closing)
    at = closing === -1 ? text.length : closing + 1
    if (isVoice(tag)) speaker = nameIn(tag)
    else if (tag === '/v') speaker = null
  }
  add(withoutEntities(text.slice(at)))
  return parts.map((part) => ({ speaker: part.speaker, text: part.text.trim() })).filter((part) => part.text !== '')
}

function isVoice(tag: string): boolean {
  return tag.startsWith('v') && (tag.length === 1 || /[\s.]/.test(tag.charAt(1)))
}

/** `v.loud Roger Bingham` names Roger Bingham. */
function nameIn(tag: string): string | null {
  const space = tag.search(/\s/)
  const name = space === -1 ? '' : withoutEntities(tag.slice(space)).replace(/\s+/g, ' ').trim()
  return name === '' ? null : name
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  let plain = ''
  let at = 0
  for (let sign = text.indexOf('&'); sign !== -1; sign = text.indexOf('&', at)) {
    const end = text.slice(sign + 1, sign + 2 + longestEntity).indexOf(';')
    const name = end === -1 ? '' : text.slice(sign + 1, sign + 1 + end)
    const meant = entities.get(name)
    plain += text.slice(at, sign) + (meant ?? '&')
    at = meant === undefined ? sign + 1 : sign + name.length + 2
  }
  return plain + text.slice(at)
}
