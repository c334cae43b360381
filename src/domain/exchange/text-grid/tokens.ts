export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }

/**
 * What counts in a text file of Praat: texts in double quotes (doubled within) and numbers that stand alone. All else (`xmin =`,
 * `intervals [1]:`) is there for the reader's eye, so that the long and the short form say the same.
 * https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html
 */
export function* tokensOf(text: string): Generator<Token, undefined, undefined> {
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (/\s/u.test(character)) at += 1
    else if (character === '"') {
      const end = closingQuote(text, at + 1)
      yield { kind: 'text', text: text.slice(at + 1, end).replaceAll('""', '"') }
      at = end + 1
    } else if (character === '!') {
      const feed = text.indexOf('\n', at)
      at = feed === -1 ? text.length : feed
    } else {
      const end = endOfWord(text, at)
      const word = text.slice(at, Math.min(end, at + 40))
      if (/^[+-]?\d{1,20}(?:\.\d*)?(?:e[+-]?\d{1,3})?$/iu.test(word)) yield { kind: 'number', value: Number(word) }
      at = end
    }
  }
  return undefined
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length : at
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !/[\s"]/u.test(text.charAt(at))) at += 1
  return at
}
