import { paperStyle } from '@domain/document/paper-style'
import type { Language } from '@domain/instrument/instrument'
import { textsIn } from '@renderer/lib/i18n'

/** The style that all documents share, in the document's language; `foot` stands on every page, `own` is added. */
export function paperLook(language: Language, foot: string, own = ''): string {
  const [before = '', between = '', after = ''] = textsIn(language, 'paper')('pageNumber', {
    page: '\n',
    pages: '\n',
  }).split('\n')
  return paperStyle({ foot, pageNumber: [before, between, after] }) + own
}
