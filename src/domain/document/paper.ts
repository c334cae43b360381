import { markup } from '@domain/document/markup'
import type { Language } from '@domain/instrument/instrument'

/** A document that goes on paper: semantic markup with its style. It is a PDF's title, language, contents and look. */
export interface Paper {
  /** Names the document wherever a PDF is listed; it stands in its metadata. */
  readonly title: string
  readonly language: Language
  /** Markup of the body. */
  readonly body: string
  /** Style sheet; pages, numbers and margins are `@page`'s. */
  readonly style: string
}

/** The whole document as one page of HTML that needs nothing from elsewhere. */
export function pageOf({ title, language, body, style }: Paper): string {
  const head = markup`<meta charset="utf-8"><title>${title}</title>`.source
  // A style sheet cannot be escaped: what would end it is taken out of it.
  const sheet = style.replaceAll(/<\/?style/gi, '')
  const lang = language === 'nb' ? 'nb' : 'en'
  return `<!doctype html>\n<html lang="${lang}"><head>${head}<style>${sheet}</style></head><body>${body}</body></html>`
}
