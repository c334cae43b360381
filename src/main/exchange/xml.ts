import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { entriesOf, isJsonObject, own } from '@domain/exchange/json-object'
import type { ForeignRefusal } from '@domain/exchange/foreign-file'
import type { XmlNode } from '@domain/exchange/xml-node'

/** No format that Spole reads goes deeper than six. */
const deepest = 40

/** Texts stay as they are: entities are read here, since a document's own must not be. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/**
 * The root element of an XML text. A document type is refused, since it can define entities that grow without end or
 * name other files; so is what is not well-formed.
 */
export function parseXml(text: string): XmlNode | ForeignRefusal {
  if (/<!DOCTYPE/iu.test(text)) return { reason: 'document-type', where: 'the file', value: '<!DOCTYPE' }
  const valid = XMLValidator.validate(text)
  if (valid !== true) return { reason: 'not-xml', where: `line ${valid.err.line}`, value: valid.err.msg.slice(0, 200) }
  try {
    const [root] = nodesIn(parser.parse(text), 0)
    return root ?? { reason: 'not-xml', where: 'the file', value: '' }
  } catch (thrown) {
    const value = thrown instanceof Error ? thrown.message.slice(0, 200) : ''
    return { reason: 'not-xml', where: 'the file', value }
  }
}

/** The parser gives `[{TAG: [children], ':@': attributes}, {'#text': …}]`. */
function nodesIn(list: unknown, depth: number): readonly XmlNode[] {
  if (depth > deepest) throw new Error(`more than ${deepest} elements within each other`)
  return entriesOf(list).flatMap(([, entry]): XmlNode[] => {
    if (!isJsonObject(entry)) return []
    const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined) return []
    const inner = own(entry, name)
    return [
      { name, attributes: attributesOf(own(entry, ':@')), children: nodesIn(inner, depth + 1), text: textIn(inner) },
    ]
  })
}

function attributesOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(entriesOf(value).map(([name, text]) => [name, decoded(String(text))]))
}

function textIn(list: unknown): string {
  const texts = entriesOf(list).map(([, entry]) => (isJsonObject(entry) ? (own(entry, '#text') ?? '') : ''))
  return decoded(texts.map(String).join(''))
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The five entities of XML and characters by number; any other stays as it stands. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named.get(name) ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}
