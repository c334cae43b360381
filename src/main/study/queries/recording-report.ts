import { recordingDurationMs } from '@domain/recording/recording'
import { coveredShare } from '@domain/time/intervals'
import type { RecordingReport } from '@contract/calls/report'
import type { Db } from '@main/study/connection'
import { goldIds, isGold } from '@main/study/queries/gold-marks'
import { instrumentRow } from '@main/study/queries/instruments'
import { recordingDetail } from '@main/study/queries/recordings'
import { scoresOf } from '@main/study/queries/scores'
import { watchedOf } from '@main/study/queries/watched'
import { viewerOf, visibleRatings } from '@main/study/readable-rating'
import { findRow } from '@main/study/row-store'

interface Asked {
  readonly personId: string | null
  readonly recordingId: string
}

/** What this person may report of a recording; what blinding hides is not there. */
export function recordingReport(db: Db, { personId, recordingId }: Asked): RecordingReport {
  const { recording, media, participants } = recordingDetail(db, recordingId)
  const ratings = visibleRatings(db, viewerOf(db, personId), recordingId)
  const declared = goldIds(db)
  const durationMs = recordingDurationMs(media)
  return {
    recording,
    durationMs,
    participants,
    ratings: ratings.map((rating) => ({
      ratingId: rating.id,
      raterName: findRow(db, 'person', rating.personId)?.name ?? '',
      kind: rating.kind,
      status: rating.status,
      isGold: isGold(rating, declared),
      instrumentId: rating.instrumentId,
      scores: scoresOf(db, rating.id).map(({ item, dimension, value }) => ({ item, dimension, value })),
      playedShare: coveredShare(watchedOf(db, rating.id), durationMs),
    })),
    instruments: [...new Set(ratings.map(({ instrumentId }) => instrumentId))].map((id) => ({
      id,
      instrument: instrumentRow(db, id).json,
    })),
  }
}
