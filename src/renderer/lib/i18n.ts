import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'

// Every file in resources/locales/<language>/ is a namespace by its name; there is no list to keep.
const files = import.meta.glob<Record<string, unknown>>('@resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

const texts = createInstance()

function resources(): Record<string, Record<string, Record<string, unknown>>> {
  const byLanguage: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, content] of Object.entries(files)) {
    const [, language, namespace] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (language === undefined || namespace === undefined) continue
    byLanguage[language] = { ...byLanguage[language], [namespace]: content }
  }
  return byLanguage
}

/** Prepares the texts; to be awaited before the first screen. */
export async function startTexts(language: Language): Promise<void> {
  texts.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: import.meta.env.DEV ? false : 'en',
    defaultNS: 'app',
    resources: resources(),
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '',
    // A forgotten text should hurt the eye of whoever forgot it, not of a rater.
    parseMissingKeyHandler: (key: string) => (import.meta.env.DEV ? `⟦${key}⟧` : key),
    react: { useSuspense: false },
  })
}

export async function changeLanguage(language: Language): Promise<void> {
  await texts.changeLanguage(language)
}

/** The texts of a namespace in a language, whatever language the interface has: what leaves may be in another one. */
export function textsIn(
  language: Language,
  namespace: string,
): (key: string, blanks?: Record<string, unknown>) => string {
  const fixed = texts.getFixedT(language, namespace)
  return (key, blanks = {}) => fixed(key, blanks)
}
