import type { Ensemble } from './ensemble'
import type { PlayerState } from './player-state'

type TracksPart = Pick<PlayerState, 'media' | 'tracks' | 'large' | 'sound' | 'ready' | 'problem'>

/** What the controls show of the files. */
export function shownTracks(ensemble: Ensemble): TracksPart {
  const { lead, large, sound, tracks } = ensemble
  return {
    media: lead?.media ?? null,
    tracks: tracks.map((track) => ({
      position: track.position,
      media: track.media,
      version: track.file.version,
      presence: ensemble.presenceOf(track),
      problem: track.problem,
    })),
    large,
    sound,
    ready: lead?.ready ?? false,
    problem: lead === null ? { kind: 'no-media' } : lead.problem,
  }
}
