import type { Language } from '@domain/instrument/instrument'
import { captionsFor } from '@renderer/features/session/store/captions'
import type { Session } from '@renderer/features/session/store/session'
import { changeSettings, settingsStore } from '@renderer/lib/settings'

/** A slider or a held key changes many times: only where it comes to rest is kept. */
const restMs = 600

/** Begins with the speed, volume, layout and captions that this person used last, and keeps what they change. */
export function followPlayerSettings({ player }: Session): () => void {
  const kept = settingsStore.getState()
  player.rate = kept.playbackRate
  player.sound.volume = kept.volume
  player.pictures.setLayout(kept.pictures)
  player.pictures.showCaptions(kept.captions === 'off' ? null : captionsFor(player.captionFiles, kept.captions))

  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    const { playbackRate, volume, pictures } = settingsStore.getState()
    const { rate, volume: now, layout } = player.state
    if (rate === playbackRate && now === volume && layout === pictures) return
    void changeSettings({ playbackRate: rate, volume: now, pictures: layout })
  }
  const stop = player.onStateChange(() => {
    clearTimeout(timer)
    timer = setTimeout(keep, restMs)
  })
  return () => {
    stop()
    clearTimeout(timer)
    keep()
  }
}

/** Turns the captions on, in the language of the interface where there are such, or off. */
export function toggleCaptions({ player }: Session, language: Language): void {
  const next = player.state.captions === null ? captionsFor(player.captionFiles, language) : null
  player.pictures.showCaptions(next)
  if (player.captionFiles.length > 0) void changeSettings({ captions: next === null ? 'off' : language })
}
