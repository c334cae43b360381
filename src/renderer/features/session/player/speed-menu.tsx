import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { Menu } from '@renderer/components/menu'
import type { Player } from './player'
import { rates } from './player-state'
import styles from './transport-bar.module.css'
import { usePlayerState } from './use-player'

/** Shows the speed and lets one be chosen. */
export function SpeedMenu({ player }: { readonly player: Player }) {
  const { t, i18n } = useTranslation('player')
  const rate = usePlayerState(player, (state) => state.rate)
  const text = (value: number) => `${value.toLocaleString(i18n.language, { maximumFractionDigits: 2 })}×`
  const entries = rates.map((value) => ({
    id: String(value),
    label: text(value),
    ...(value === rate ? { hint: '✓' } : {}),
    onAction: () => {
      player.rate = value
    },
  }))
  return (
    <Menu label={t('speed')} entries={entries}>
      <Button
        className={`${styles['button']} ${styles['wide']}`}
        preventFocusOnPress
        aria-label={t('speedNow', { rate: text(rate) })}
      >
        {text(rate)}
      </Button>
    </Menu>
  )
}
