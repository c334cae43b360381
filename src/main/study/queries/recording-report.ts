import { recordingDurationMs } from '@domain/recording/recording'
import type { RecordingReport } from '@contract/calls/report'
import type { Db } from '@main/study/connection'
import { goldIds, isGold } from '@main/study/queries/gold-marks'
import { instrumentRow } from '@main/study/queries/instruments'
import { recordingDetail } from '@main/study/queries/recordings'
import { scoresOf } from '@main/study/queries/scores'
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
  return {
    recording,
    durationMs: recordingDurationMs(media),
    participants,
    ratings: ratings.map((rating) => ({
      ratingId: rating.id,
      raterName: findRow(db, 'person', rating.personId)?.name ?? '',
      kind: rating.kind,
      status: rating.status,
      isGold: isGold(rating, declared),
      instrumentId: rating.instrumentId,
      scores: scoresOf(db, rating.id).map(({ item, dimension, value }) => ({ item, dimension, value })),
    })),
    instruments: [...new Set(ratings.map(({ instrumentId }) => instrumentId))].map((id) => ({
      id,
      instrument: instrumentRow(db, id).json,
    })),
  }
}
