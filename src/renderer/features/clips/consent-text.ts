import type { TFunction } from 'i18next'
import type { Language } from '@domain/instrument/instrument'
import type { ConsentGap } from '@domain/recording/consent'
import { dateText } from '@renderer/lib/format'

/** What is missing of the consents, in words: those of whom the same is to be said in one line. */
export function gapTexts(gaps: readonly ConsentGap[], t: TFunction<'clips'>, language: Language): readonly string[] {
  const same = Map.groupBy(gaps, (gap) => textOf(gap, '\u0000', t, language))
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const who = group.flatMap((gap) => ('pseudonym' in gap ? [gap.pseudonym] : [])).join(', ')
    return first === undefined ? [] : [textOf(first, who, t, language)]
  })
}

function textOf(gap: ConsentGap, who: string, t: TFunction<'clips'>, language: Language): string {
  switch (gap.kind) {
    case 'nobody-entered':
      return t('consent.nobodyEntered')
    case 'none':
      return t('consent.none', { who })
    case 'ended':
      return t('consent.ended', { who, date: dateText(gap.until, language) })
    case 'other-purpose':
      return gap.purpose.trim() === ''
        ? t('consent.noPurpose', { who })
        : t('consent.otherPurpose', { who, purpose: gap.purpose })
  }
}
