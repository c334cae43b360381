import type { MediaOnDisk } from '@contract/calls/recordings'
import type { Language } from '@domain/instrument/instrument'
import type { Player } from '@renderer/features/session/player/player'
import type { CaptionFile } from '@renderer/features/session/player/video-element'

/** The captions that lie beside the file on the stage. */
export function captionsOf(player: Pick<Player, 'url' | 'state'>, files: readonly MediaOnDisk[]): readonly CaptionFile[] {
  const { media } = player.state
  const shown = files.find(({ id }) => id === media?.id)
  return (shown?.captions ?? []).map((language) => ({ language, url: `${player.url}/captions/${language}.vtt` }))
}

/** The captions to show for who reads this language: theirs, else whatever there is. */
export function captionsFor(captions: readonly CaptionFile[], language: Language): string | null {
  return (captions.find((file) => file.language === language) ?? captions[0])?.language ?? null
}
