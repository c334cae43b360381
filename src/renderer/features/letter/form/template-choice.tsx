import { useTranslation } from 'react-i18next'
import type { Language } from '@domain/instrument/instrument'
import type { LetterTemplate } from '@domain/letter/letter'
import { Select } from '@renderer/components/select'
import { useCall } from '@renderer/lib/queries'
import { builtInTemplate } from '../document/wording'

const builtIn = 'built-in'

interface Templates {
  readonly templates: readonly LetterTemplate[]
  /** The template with this id, else the wording that Spole comes with. */
  readonly templateOf: (id: string | null, language: Language) => Omit<LetterTemplate, 'id' | 'name'>
}

export function useTemplates(): Templates {
  const templates = useCall('letters.templates', {}).value ?? []
  return {
    templates,
    templateOf: (id, language) => {
      const {
        language: spoken,
        title,
        sender,
        texts,
        logoId,
      } = templates.find((template) => template.id === id) ?? builtInTemplate(language)
      return { language: spoken, title, sender, texts, logoId }
    },
  }
}

interface TemplateChoiceProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Null for the wording that Spole comes with. */
  readonly templateId: string | null
  readonly onTemplate: (id: string | null) => void
}

/** The letter's language, and the wording that it begins with in that language. */
export function TemplateChoice({ language, onLanguage, templateId, onTemplate }: TemplateChoiceProps) {
  const { t } = useTranslation('letter')
  const { templates } = useTemplates()
  const own = templates.filter((template) => template.language === language)
  return (
    <>
      <Select
        label={t('language')}
        choices={(['en', 'nb'] as const).map((id) => ({ id, label: t(`languages.${id}`) }))}
        value={language}
        onChange={(next) => {
          onLanguage(next)
          onTemplate(null)
        }}
      />
      <Select
        label={t('template')}
        choices={[{ id: builtIn, label: t('builtIn') }, ...own.map(({ id, name }) => ({ id, label: name }))]}
        value={templateId ?? builtIn}
        onChange={(id) => onTemplate(id === builtIn ? null : id)}
      />
    </>
  )
}
