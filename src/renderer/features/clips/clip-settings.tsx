import { useTranslation } from 'react-i18next'
import { Checkbox } from '@renderer/components/checkbox'
import { NumberField } from '@renderer/components/number-field'
import { Select } from '@renderer/components/select'
import styles from '@renderer/features/clips/clips.module.css'
import type { ClipWish } from '@renderer/features/clips/wish'
import type { ClipRequest } from '@renderer/lib/clip-request'

interface ClipSettingsProps {
  readonly request: ClipRequest
  readonly wish: ClipWish
  readonly onChange: (patch: Partial<ClipWish>) => void
}

/** Ten minutes on either side are more than a moment. */
const mostPaddingS = 600

/** What kind of film is made of the events. */
export function ClipSettings({ request, wish, onChange }: ClipSettingsProps) {
  const { t } = useTranslation('clips')
  const media = request.files.map((file) => file.media)
  const pictures = media.filter(({ video }) => video !== null)
  const sounds = media.filter(({ audio }) => audio !== null)
  return (
    <div className={styles['settings']}>
      <Select
        label={t('form')}
        value={wish.form}
        onChange={(form) => onChange({ form })}
        choices={[
          { id: 'single', label: t('single') },
          { id: 'reel', label: t('reel') },
        ]}
      />
      <div className={styles['pair']}>
        <NumberField
          label={t('before')}
          value={wish.beforeS}
          min={0}
          max={mostPaddingS}
          onChange={(seconds) => onChange({ beforeS: seconds ?? 0 })}
        />
        <NumberField
          label={t('after')}
          value={wish.afterS}
          min={0}
          max={mostPaddingS}
          onChange={(seconds) => onChange({ afterS: seconds ?? 0 })}
        />
      </div>
      {wish.form === 'reel' && !wish.byVerdict && (
        <Checkbox label={t('merge')} isSelected={wish.merges} onChange={(merges) => onChange({ merges })} />
      )}
      <Checkbox
        label={t('cards')}
        description={t('cardsHelp')}
        isSelected={wish.hasCards}
        isDisabled={wish.picture === null}
        onChange={(hasCards) => onChange({ hasCards })}
      />
      {wish.hasCards && (
        <Checkbox
          label={t('subjects')}
          isSelected={wish.namesSubjects}
          onChange={(namesSubjects) => onChange({ namesSubjects })}
        />
      )}
      {pictures.length > 0 && (pictures.length > 1 || sounds.length > 0) && (
        <Select
          label={t('picture')}
          value={idOf(wish.picture)}
          onChange={(id) => onChange({ picture: positionOf(id), ...(id === 'none' ? { hasCards: false } : {}) })}
          choices={[
            ...pictures.map(({ position, fileName }) => ({ id: String(position), label: fileName })),
            ...(sounds.length > 0 ? [{ id: 'none', label: t('noPicture') }] : []),
          ]}
        />
      )}
      {sounds.length > 0 && pictures.length > 0 && (
        <Select
          label={t('sound')}
          value={idOf(wish.sound)}
          onChange={(id) => onChange({ sound: positionOf(id) })}
          choices={[
            ...sounds.map(({ position, fileName }) => ({ id: String(position), label: fileName })),
            { id: 'none', label: t('noSound') },
          ]}
        />
      )}
    </div>
  )
}

function idOf(position: number | null): string {
  return position === null ? 'none' : String(position)
}

function positionOf(id: string): number | null {
  return id === 'none' ? null : Number(id)
}
