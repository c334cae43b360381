/** What a template's blanks may stand for: `{therapists}` in a text becomes the therapists' pseudonyms. */
export const wordingBlanks = ['therapists', 'session', 'date', 'group', 'scale', 'raters'] as const
export type WordingBlank = (typeof wordingBlanks)[number]

/** A template's text with its blanks filled; anything else in braces stays as it was written. */
export function filled(text: string, values: Readonly<Record<WordingBlank, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (isBlank(name) ? values[name] : whole))
}

function isBlank(name: string): name is WordingBlank {
  return (wordingBlanks as readonly string[]).includes(name)
}
