import { useTranslation } from 'react-i18next'
import type { DifferingRecording } from '@domain/agreement/differing'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { useNames } from '../names'
import { Part } from '../part'
import { type OpeningRow, OpeningScores } from './opening-scores'

interface BehindRecordingsProps extends Pick<OpeningRow, 'codes' | 'write'> {
  readonly recordings: readonly DifferingRecording[]
  readonly ratings: readonly ScoredRating[]
}

/** The recordings that a figure rests on, with what each rater has in them. */
export function BehindRecordings({ recordings, ratings, codes, write }: BehindRecordingsProps) {
  const { t } = useTranslation('agreement')
  const { recordingName, dateOf } = useNames()
  return (
    <Part title={t('behind')} help={t('behindHelp')} level={3}>
      <OpeningScores
        label={t('behind')}
        rowsAre={t('recording')}
        dateOf={dateOf}
        ratings={ratings}
        rows={recordings.map((recording) => ({
          ...recording,
          key: recording.recordingId,
          name: recordingName(recording.recordingId),
          codes,
          write,
        }))}
      />
    </Part>
  )
}
