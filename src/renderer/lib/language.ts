import { useTranslation } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'

/** The language of the interface. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'nb' ? 'nb' : 'en'
}
