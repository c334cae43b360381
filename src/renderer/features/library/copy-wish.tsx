import { useTranslation } from 'react-i18next'
import { Checkbox } from '@renderer/components/checkbox'
import { WayOut } from '@renderer/components/copy-offer'
import { useCall } from '@renderer/lib/queries'

interface CopyWishProps {
  readonly fileName: string
  readonly isWanted: boolean
  readonly onWant: (isWanted: boolean) => void
}

/** Offers to have a playable copy made as soon as the file is added, or names the way out. */
export function CopyWish({ fileName, isWanted, onWant }: CopyWishProps) {
  const { t } = useTranslation('media')
  const state = useCall('ffmpeg.state', {}).value
  if (state === undefined) return null
  if (state.found?.canCopy !== true) return <WayOut state={state} />
  return (
    <Checkbox
      label={t('copy.makeWhenAdded', { name: fileName })}
      description={t('copy.about', { version: state.found.version })}
      isSelected={isWanted}
      onChange={onWant}
    />
  )
}
