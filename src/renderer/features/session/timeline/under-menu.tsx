import { useTranslation } from 'react-i18next'
import { Menu } from '@renderer/components/menu'
import { Button } from 'react-aria-components'
import styles from './timeline.module.css'

/** The ratings that may be laid under, by id and name, and which one is. */
export interface UnderChoice {
  readonly ratings: readonly { readonly id: string; readonly name: string }[]
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
}

/** Chooses whose events are laid under the own ones; not there while nobody's may be. */
export function UnderMenu({ choice: { ratings, chosenId, onChoose } }: { readonly choice: UnderChoice }) {
  const { t } = useTranslation('timeline')
  if (ratings.length === 0) return null
  const chosen = ratings.find(({ id }) => id === chosenId)
  const name = chosen === undefined ? t('under.lay') : t('under.of', { name: chosen.name })
  return (
    <Menu
      label={t('under.lay')}
      entries={[
        { id: 'none', label: t('under.none'), isDisabled: chosen === undefined, onAction: () => onChoose(null) },
        ...ratings.map((rating) => ({
          id: rating.id,
          label: t('under.of', { name: rating.name }),
          isDisabled: rating.id === chosenId,
          onAction: () => onChoose(rating.id),
        })),
      ]}
    >
      <Button className={styles['tool'] ?? ''} aria-label={name} data-on={chosen !== undefined || undefined}>
        <svg
          width="14"
          height="14"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M2 5.5h12M4 10.5h8M6 13.5h4" />
        </svg>
      </Button>
    </Menu>
  )
}
