import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '@domain/instrument/instrument'

/** The language of the interface. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'nb' ? 'nb' : 'en'
}

/** An instrument's text in a language, or in the other where it is missing. */
export function textIn(text: LocalText, language: Language): string {
  const own = language === 'nb' ? text.nb : text.en
  const other = language === 'nb' ? text.en : text.nb
  return own || other || ''
}
