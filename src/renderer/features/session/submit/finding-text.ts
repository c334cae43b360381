import type { TFunction } from 'i18next'
import type { Instrument, Language } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { codeById, dimensionById, itemByNumber } from '@domain/instrument/parts'
import type { Finding } from '@domain/rating/findings'
import { formatClock, formatClockShort } from '@domain/time/clock'

/** A finding in one sentence. */
export function findingText(
  finding: Finding,
  instrument: Instrument,
  language: Language,
  t: TFunction<'session'>,
): string {
  const item = (number: number): string => {
    const found = itemByNumber(instrument, number)
    return found ? `${number} ${textIn(found.shortName, language) || textIn(found.name, language)}` : String(number)
  }
  const dimension = (id: string): string =>
    textIn(dimensionById(instrument, id)?.name ?? {}, language).toLocaleLowerCase()
  const code = (id: string): string => textIn(codeById(instrument, id)?.name ?? {}, language) || id
  switch (finding.kind) {
    case 'unscored-item':
      return t('finding.unscored-item', {
        item: item(finding.item),
        dimensions: finding.dimensions.map(dimension).join(', '),
      })
    case 'missing-overall':
      return t('finding.missing-overall', { dimension: dimension(finding.dimension) })
    case 'high-without-evidence':
      return t('finding.high-without-evidence', {
        item: item(finding.item),
        dimension: dimension(finding.dimension),
        grade: finding.grade,
      })
    case 'evidence-without-score':
      return t('finding.evidence-without-score', { item: item(finding.item), count: finding.eventCount })
    case 'open-state':
      return t('finding.open-state', { code: code(finding.code), time: formatClock(finding.atMs) })
    case 'subject-missing':
      return t('finding.subject-missing', { code: code(finding.code), time: formatClock(finding.atMs) })
    case 'exclusive-overlap':
      return t('finding.exclusive-overlap', { time: formatClock(finding.atMs) })
    case 'never-played':
      return t('finding.never-played', {
        from: formatClockShort(finding.startMs),
        to: formatClockShort(finding.endMs),
      })
  }
}
