import type { Language } from '@domain/instrument/instrument'
import en from '@resources/locales/en/main.json'
import nb from '@resources/locales/nb/main.json'

const words = { en, nb } satisfies Record<Language, typeof en>

export type Words = typeof en

/** The texts that main itself shows: menu and dialogs. */
export function wordsOf(language: Language): Words {
  return words[language]
}

/** The system's language, as Spole speaks it. */
export function systemLanguage(locale: string): Language {
  return /^(?:nb|nn|no)(?:[-_]|$)/i.test(locale) ? 'nb' : 'en'
}
