import { byDifference } from '@domain/agreement/differing'
import type { ScoredRating } from '@domain/agreement/scored-rating'
import { formatClockShort } from '@domain/time/clock'
import { RefusalText } from '@renderer/components/refusal-text'
import { useAmounts } from '../events/use-amounts'
import { BehindRecordings } from './behind-recordings'

interface BehindAmountsProps {
  readonly ratings: readonly ScoredRating[]
  readonly code: string
  readonly of: 'count' | 'lengthMs'
}

/** How often, or how long, each rater marked a code in each recording, the most different first. */
export function BehindAmounts({ ratings, code, of }: BehindAmountsProps) {
  const { value: amounts, refusal } = useAmounts(ratings)
  if (refusal !== null) return <RefusalText refusal={refusal} />
  if (amounts === undefined) return null
  const cells = ratings.map(({ recordingId, raterId }, place) => ({
    recording: recordingId,
    rater: raterId,
    score: amounts[place]?.find((amount) => amount.code === code)?.[of] ?? 0,
  }))
  return (
    <BehindRecordings
      recordings={byDifference(cells)}
      ratings={ratings}
      codes={[code]}
      write={(amount) => (of === 'count' ? String(amount) : formatClockShort(amount))}
    />
  )
}
