import { useTranslation } from 'react-i18next'
import { Menu } from '@renderer/components/menu'
import { useKeyText } from '@renderer/features/session/marking/use-chord'
import { Button } from 'react-aria-components'
import { ToolIcon } from '@renderer/features/session/timeline/tool-icon'
import styles from './timeline.module.css'

/** The ratings that may be laid under, by id and name, and which one is. */
export interface UnderChoice {
  readonly ratings: readonly { readonly id: string; readonly name: string }[]
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
  /** Goes to the next (1) or previous (-1) difference from the one that is chosen; null while there is nothing to compare. */
  readonly onDifference: ((step: 1 | -1) => void) | null
}

/** Chooses whose events are laid under the own ones; not there while nobody's may be. */
export function UnderMenu({ choice: { ratings, chosenId, onChoose, onDifference } }: { readonly choice: UnderChoice }) {
  const { t } = useTranslation(['timeline', 'keys'])
  const keyText = useKeyText()
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
        ...(onDifference === null
          ? []
          : [
              {
                id: 'next',
                label: t('keys:difference.next'),
                hint: keyText('difference.next'),
                onAction: () => onDifference(1),
              },
              {
                id: 'previous',
                label: t('keys:difference.previous'),
                hint: keyText('difference.previous'),
                onAction: () => onDifference(-1),
              },
            ]),
      ]}
    >
      <Button className={styles['tool'] ?? ''} aria-label={name} data-on={chosen !== undefined || undefined}>
        <ToolIcon name="under" />
      </Button>
    </Menu>
  )
}
