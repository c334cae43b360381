import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { Menu, type MenuEntry } from '@renderer/components/menu'
import type { Player } from './player'
import { pictureLayouts } from './player-state'
import styles from './transport-bar.module.css'
import { TransportIcon } from './transport-icons'
import { usePlayerState } from './use-player'

/** How several pictures stand, which is large, and which file is heard. */
export function TracksMenu({ player }: { readonly player: Player }) {
  const { t } = useTranslation('player')
  const layout = usePlayerState(player, (state) => state.layout)
  const large = usePlayerState(player, (state) => state.large)
  const sound = usePlayerState(player, (state) => state.sound)
  const tracks = usePlayerState(player, (state) => state.tracks)
  if (tracks.length < 2) return null
  const pictures = tracks.filter(({ media }) => media.video !== null)
  const sounding = tracks.filter(({ media }) => media.audio !== null)
  const entries: MenuEntry[] = [
    ...(pictures.length < 2 ? [] : pictureLayouts).map((choice) => ({
      id: choice,
      label: t(`pictures.${choice}`),
      ...checked(choice === layout),
      onAction: () => player.setLayout(choice),
    })),
    ...(pictures.length < 2 ? [] : pictures).map(({ position, media: { fileName } }) => ({
      id: `large-${position}`,
      label: t('pictures.large', { fileName }),
      ...checked(position === large),
      onAction: () => player.showLarge(position),
    })),
    ...sounding.map(({ position, media: { fileName } }) => ({
      id: `sound-${position}`,
      label: t('pictures.heard', { fileName }),
      ...checked(position === sound),
      onAction: () => player.soundFrom(position),
    })),
  ]
  return (
    <Menu label={t('pictures.menu')} entries={entries}>
      <Button className={styles['button'] ?? ''} preventFocusOnPress aria-label={t('pictures.menu')}>
        <TransportIcon name="pictures" />
      </Button>
    </Menu>
  )
}

function checked(isOn: boolean): Pick<MenuEntry, 'hint'> {
  return isOn ? { hint: '✓' } : {}
}
