import { useTranslation } from 'react-i18next'
import { type ClipRule, rulesThatTake } from '@domain/clips/rules'
import { textIn } from '@domain/instrument/language'
import { Select } from '@renderer/components/select'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { useLanguage } from '@renderer/lib/language'

interface RuleChoiceProps {
  readonly request: ClipRequest
  readonly rule: ClipRule
  readonly onChange: (rule: ClipRule) => void
}

/** Which events: the selected ones, those of an item, of a code, or all. */
export function RuleChoice({ request, rule, onChange }: RuleChoiceProps) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  const { instrument } = request
  const rules = rulesThatTake(request.events, request)
  const nameOf = (each: ClipRule): string => {
    switch (each.kind) {
      case 'chosen':
        return t('rule.chosen')
      case 'item': {
        const item = instrument.items.find(({ number }) => number === each.item)
        return t('rule.item', { number: each.item, name: item === undefined ? '' : textIn(item.name, language) })
      }
      case 'code': {
        const code = instrument.codes.find(({ id }) => id === each.code)
        return t('rule.code', { name: code === undefined ? each.code : textIn(code.name, language) })
      }
      case 'all':
        return t('rule.all')
    }
  }
  return (
    <Select
      label={t('which')}
      value={JSON.stringify(rule)}
      onChange={(id) => {
        const chosen = rules.find((each) => JSON.stringify(each.rule) === id)
        if (chosen !== undefined) onChange(chosen.rule)
      }}
      choices={rules.map((each) => ({
        id: JSON.stringify(each.rule),
        label: t('rule.counted', { name: nameOf(each.rule), count: each.count }),
      }))}
    />
  )
}
