/** Marks markup as ours: nothing that came from a file or through the door can carry it. */
const ours = Symbol('ours')

/** Markup made by the function of that name alone, in which every text has been escaped. */
export interface Markup {
  readonly [ours]: true
  readonly source: string
}

export type MarkupPart = Markup | string | number | null | undefined | readonly MarkupPart[]

/**
 * HTML with texts in it: `markup\`<p title="${a}">${b}</p>\``. Texts and numbers are escaped, for contents and for quoted
 * attributes; `Markup` stands as it is, lists are joined, null and undefined are nothing. (A tag named `html` would
 * have the formatter put white space into what is printed.)
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return drawn(strings.map((text, place) => text + sourceOf(parts[place])).join(''))
}

/** A picture that Spole itself drew, as markup. Never for anything that a person or a file said. */
export function drawn(source: string): Markup {
  return { [ours]: true, source }
}

function sourceOf(part: MarkupPart): string {
  if (part === null || part === undefined) return ''
  if (typeof part !== 'object') return escaped(String(part))
  return isMarkup(part) ? part.source : part.map(sourceOf).join('')
}

function isMarkup(part: Markup | readonly MarkupPart[]): part is Markup {
  return ours in part
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in markup. What has no place in a document (control characters, halves of characters) becomes U+FFFD. */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- control characters are what has to go
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
  )
}
