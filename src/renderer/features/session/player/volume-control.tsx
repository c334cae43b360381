import { useTranslation } from 'react-i18next'
import { Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components'
import { Tooltipped } from '@renderer/components/tooltip'
import type { Player } from './player'
import styles from './transport-bar.module.css'
import { TransportIcon } from './transport-icons'
import { usePlayerState } from './use-player'

/** How loud it is, and silence at a press. */
export function VolumeControl({ player }: { readonly player: Player }) {
  const { t } = useTranslation('player')
  const volume = usePlayerState(player, (state) => state.volume)
  const muted = usePlayerState(player, (state) => state.muted)
  return (
    <span className={styles['volume']}>
      <Tooltipped tip={t('mute')}>
        <ToggleButton
          className={styles['button'] ?? ''}
          preventFocusOnPress
          aria-label={t('mute')}
          isSelected={muted}
          onChange={(isSelected) => silence(player, isSelected)}
        >
          <TransportIcon name={muted || volume === 0 ? 'silent' : 'sound'} />
        </ToggleButton>
      </Tooltipped>
      <Slider
        className={styles['slider'] ?? ''}
        aria-label={t('volume')}
        minValue={0}
        maxValue={1}
        step={0.05}
        value={muted ? 0 : volume}
        onChange={(value) => turnTo(player, value)}
        formatOptions={{ style: 'percent' }}
      >
        <SliderTrack className={styles['track'] ?? ''}>
          <SliderThumb className={styles['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
    </span>
  )
}

function turnTo(player: Player, volume: number) {
  player.sound.volume = volume
  if (volume > 0) player.sound.muted = false
}

function silence(player: Player, muted: boolean) {
  player.sound.muted = muted
}
