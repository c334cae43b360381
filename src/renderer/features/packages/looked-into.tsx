import { useTranslation } from 'react-i18next'
import type { PackagePreview } from '@contract/calls/packages'
import { Banner } from '@renderer/components/banner'
import { Checkbox } from '@renderer/components/checkbox'
import { bytesText } from '@renderer/lib/format'
import { useLanguage } from '@renderer/lib/language'
import { PackageFactsText } from './package-facts-text'
import { ReportText } from './report-text'

interface LookedIntoProps {
  readonly preview: PackagePreview
  /** The package becomes a study of its own. */
  readonly isIntoNew: boolean
  /** It is a return, which only the study it was made for can take. */
  readonly needsItsStudy: boolean
  readonly withMedia: boolean
  readonly onWithMedia: (isOn: boolean) => void
}

/** What is in a package, before it is read. */
export function LookedInto({ preview, isIntoNew, needsItsStudy, withMedia, onWithMedia }: LookedIntoProps) {
  const { t } = useTranslation('packages')
  const language = useLanguage()
  const { facts, report } = preview
  return (
    <>
      <PackageFactsText facts={facts} />
      {needsItsStudy && <Banner tone="warn">{t('receive.needsItsStudy')}</Banner>}
      {report !== null && <ReportText report={report} isDone={false} />}
      {facts.media.files > 0 && (
        <Checkbox
          label={t('receive.withMedia')}
          description={t('receive.mediaSize', {
            count: facts.media.files,
            size: bytesText(facts.media.sizeBytes, language),
          })}
          isSelected={withMedia}
          onChange={onWithMedia}
        />
      )}
      {isIntoNew && !needsItsStudy && <p>{t('receive.samePassphrase')}</p>}
    </>
  )
}
