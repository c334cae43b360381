import type { TFunction } from 'i18next'
import type { Language } from '@domain/instrument/instrument'
import type { ConsentGap } from '@domain/recording/consent'
import { dateText } from '@renderer/lib/format'

/** What is missing of one participant's consent, in words. */
export function gapText(gap: ConsentGap, t: TFunction<'clips'>, language: Language): string {
  switch (gap.kind) {
    case 'nobody-entered':
      return t('consent.nobodyEntered')
    case 'none':
      return t('consent.none', { who: gap.pseudonym })
    case 'ended':
      return t('consent.ended', { who: gap.pseudonym, date: dateText(gap.until, language) })
    case 'other-purpose':
      return gap.purpose.trim() === ''
        ? t('consent.noPurpose', { who: gap.pseudonym })
        : t('consent.otherPurpose', { who: gap.pseudonym, purpose: gap.purpose })
  }
}
