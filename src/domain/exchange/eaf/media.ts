import { foreignText, problemAt, type Report } from '@domain/exchange/foreign-value'
import type { ExchangedMedia } from '@domain/exchange/interchange'
import { descend, type XmlNode } from '@domain/exchange/xml-node'

/** The media of a document. TIME_ORIGIN is how much of a file lies before time 0 of the annotations. */
export function readMedia(root: XmlNode, report: Report): readonly ExchangedMedia[] {
  return descend(root, 'HEADER', 'MEDIA_DESCRIPTOR').flatMap(({ attributes }, index): ExchangedMedia[] => {
    const where = `media ${index + 1}`
    const given = attributes.get('MEDIA_URL') ?? attributes.get('RELATIVE_MEDIA_URL') ?? ''
    const path = addressOf(foreignText(given, where, report))
    const origin = attributes.get('TIME_ORIGIN') ?? '0'
    const isWhole = /^-?\d{1,12}$/u.test(origin)
    if (!isWhole) report(problemAt('bad-number', where, origin))
    if (path === '') report(problemAt('media-address', where, given))
    return path === '' ? [] : [{ path, offsetMs: isWhole ? 0 - Number(origin) : 0, durationMs: null }]
  })
}

/** ELAN's addresses are not always ones (`file://./x`, blanks, a lone %): they only serve to know a file by its name. */
function addressOf(address: string): string {
  const path = address.replace(/^file:\/*(?=\.|[a-z]:)/iu, '').replace(/^file:\/*/iu, '/')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
