import type { Language } from '@domain/instrument/instrument'
import type { LetterBasis } from '@contract/calls/letters'
import { textsIn } from '@renderer/lib/i18n'

/** Whose judgement a letter stands on, without names. */
export function basisText({ kind, raters, isApproved }: LetterBasis, language: Language): string {
  const t = textsIn(language, 'letter')
  const who = t(`basis.${kind}`, { count: raters })
  return isApproved ? t('basis.approved', { who }) : who
}
