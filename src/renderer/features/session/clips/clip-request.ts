import type { Event } from '@domain/coding/event'
import type { Session } from '@renderer/features/session/store/session'
import type { ClipRequest } from '@renderer/lib/clip-request'

/** What clips can be made of now: the rating's events, and the picture and sound that the rater sees and hears. */
export function clipRequestOf({ opened, player, store, table, instrument, participants }: Session): ClipRequest {
  const { clipping, selection, rating } = store.getState()
  return {
    recordingId: opened.recording.recording.id,
    ratingId: rating.id,
    instrument,
    participants,
    durationMs: player.durationMs,
    files: player.tracks.map(({ media, file }) => ({ media, firstShownMs: file.frameTimes()?.[0] ?? null })),
    picture: player.state.large,
    sound: player.state.sound,
    events: Array.from({ length: table.size }, (_, index) => table.at(index)).filter(
      (event): event is Event => !!event,
    ),
    chosen: selection,
    item: clipping?.item ?? null,
  }
}
