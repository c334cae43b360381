import type { Language } from '@domain/instrument/instrument'
import type { Player } from '@renderer/features/session/player/player'

/** The captions to show for who reads this language: theirs, else whatever there is. */
export function captionsFor(captions: Player['captionFiles'], language: Language): string | null {
  return (captions.find((file) => file.language === language) ?? captions[0])?.language ?? null
}
