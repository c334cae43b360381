/** The elements that Spole's pictures are made of. With a prefix in front of it an element is another one. */
const elements: ReadonlySet<string> = new Set([
  'svg',
  'title',
  'desc',
  'defs',
  'clipPath',
  'g',
  'path',
  'rect',
  'line',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
])

const namespace = 'http://www.w3.org/2000/svg'

/** No sign of it may be the beginning of another: each piece of a text is looked at once, however long it is. */
const tag = /<\/?([^\s/<>]*)((?:[^<>"']|"[^<"]*"|'[^<']*')*)>/g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Whether a picture is drawn of shapes and texts and of nothing else: a file that is opened elsewhere must run nothing,
 * load nothing and bring no styles. What is not known to be harmless is not taken.
 */
export function isDrawn(svg: string): boolean {
  if (!svg.startsWith('<svg ') || !svg.endsWith('</svg>')) return false
  let read = 0
  for (const [, name = '', attributes = ''] of svg.matchAll(tag)) {
    if (!elements.has(name) || !areHarmless(attributes)) return false
    read += 1
  }
  // Comments, document types and whatever else begins so are no tags of ours.
  return read === svg.split('<').length - 1
}

function areHarmless(attributes: string): boolean {
  const rest = attributes.replaceAll(attribute, '').trim()
  if (rest !== '' && rest !== '/') return false
  return [...attributes.matchAll(attribute)].every(([, name = '', double, single]) =>
    isHarmless(name, double ?? single ?? ''),
  )
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'xmlns') return value === namespace
  if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name) || /^(?:on.*|style|href|src)$/i.test(name)) return false
  // A reference within the picture is one; an escaped or quoted one is none of ours.
  return !/url\s*\((?!#[\w-]+\))|&#|\\/i.test(value)
}
