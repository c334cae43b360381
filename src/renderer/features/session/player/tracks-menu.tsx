import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { Keycap } from '@renderer/components/keycap'
import { Menu, type MenuEntry } from '@renderer/components/menu'
import { useChordOf } from '@renderer/features/session/marking/use-chord'
import type { Player } from './player'
import { pictureLayouts } from './player-state'
import styles from './transport-bar.module.css'
import { TransportIcon } from './transport-icons'
import { usePlayerState } from './use-player'

/** How several pictures stand, which is large, which file is heard, and when each starts. */
export function TracksMenu({ player, onAlign }: { readonly player: Player; readonly onAlign: () => void }) {
  const { t } = useTranslation(['player', 'keys'])
  const alignChord = useChordOf()('player.align')
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
      onAction: () => player.pictures.setLayout(choice),
    })),
    ...(pictures.length < 2 ? [] : pictures).map(({ position, media: { fileName } }) => ({
      id: `large-${position}`,
      label: t('pictures.large', { fileName }),
      ...checked(position === large),
      onAction: () => player.pictures.showLarge(position),
    })),
    ...sounding.map(({ position, media: { fileName } }) => ({
      id: `sound-${position}`,
      label: t('pictures.heard', { fileName }),
      ...checked(position === sound),
      onAction: () => player.sound.hear(position),
    })),
    {
      id: 'align',
      label: `${t('keys:player.align')}…`,
      ...(alignChord === null ? {} : { hint: <Keycap chord={alignChord} /> }),
      onAction: onAlign,
    },
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
