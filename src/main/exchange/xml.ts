import { SaxesParser } from 'saxes'
import type { ForeignRefusal } from '@domain/exchange/foreign-file'
import type { XmlNode } from '@domain/exchange/xml-node'

/** No format that Spole reads goes deeper than six. */
const deepest = 40

/** An element that is still being read. */
interface OpenNode extends XmlNode {
  readonly children: XmlNode[]
  text: string
}

/** Ends the reading where something must not be read on. */
class Stop extends Error {
  readonly refusal: ForeignRefusal

  constructor(refusal: ForeignRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/**
 * The root element of an XML text. A document type is refused, since it can define entities that grow without end or
 * name other files; so is what is not well-formed.
 */
export function parseXml(text: string): XmlNode | ForeignRefusal {
  const parser = new SaxesParser({ position: true })
  const document: OpenNode = { name: '', attributes: new Map(), children: [], text: '' }
  const open: OpenNode[] = [document]
  const stop = (reason: ForeignRefusal['reason'], value: string): never => {
    throw new Stop({ reason, where: `line ${parser.line}`, value: value.slice(0, 200) })
  }
  parser.on('error', ({ message }) => stop('not-xml', message.replace(/^\d+:\d+: /u, '')))
  parser.on('doctype', () => stop('document-type', '<!DOCTYPE'))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) stop('not-xml', `more than ${deepest} elements within each other`)
    const node: OpenNode = { name, attributes: new Map(Object.entries(attributes)), children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const add = (piece: string): void => {
    const node = open.at(-1)
    if (node !== undefined) node.text += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(text).close()
    const [root] = document.children
    return root ?? { reason: 'not-xml', where: 'the file', value: '' }
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.refusal
    throw thrown
  }
}
