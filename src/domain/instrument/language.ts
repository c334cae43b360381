import type { Language, LocalText } from '@domain/instrument/instrument'

/** The text in a language, in the other one where it is missing, else nothing. */
export function textIn({ en, nb }: LocalText, language: Language): string {
  const [asked, other] = language === 'en' ? [en, nb] : [nb, en]
  return isThere(asked) ? asked : (other ?? '')
}

function isThere(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
