import type { XmlNode } from '@domain/exchange/xml-node'

/** Line breaks and tabs by number: as they are, a reader of XML makes blanks or other line breaks of them. */
const byNumber: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** No XML 1.0 can hold these, by number or otherwise. */
// oxlint-disable-next-line no-control-regex -- control characters are what has to go
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A document as text, an element a line. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

/** An element with what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  inner: readonly XmlNode[] | string = [],
): XmlNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  )
  const isText = typeof inner === 'string'
  return { name, attributes: new Map(given), children: isText ? [] : inner, text: isText ? inner : '' }
}

function written({ name, attributes, children, text }: XmlNode, indent: string): string {
  const given = [...attributes].map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n\r]/gu)}"`).join('')
  if (children.length > 0) {
    const inner = children.map((child) => written(child, `${indent}  `)).join('')
    return `${indent}<${name}${given}>\n${inner}${indent}</${name}>\n`
  }
  if (text === '') return `${indent}<${name}${given}/>\n`
  return `${indent}<${name}${given}>${escapedXml(text)}</${name}>\n`
}

/** A text as it stands between tags: what no document can hold is left out. */
export function escapedXml(text: string): string {
  return escaped(text, /[&<>\r]/gu)
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(impossible, '').replace(signs, (sign) => named[sign] ?? byNumber[sign] ?? sign)
}
