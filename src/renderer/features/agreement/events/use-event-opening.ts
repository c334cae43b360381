import { useTranslation } from 'react-i18next'
import type { ExplainedFigure, Opening } from '../figures/opened'
import { useNames } from '../names'
import { useAgreement } from '../state'
import type { ChosenPair } from './chosen-pair'
import type { EventsToCompare } from './read-events'

export type EventFigure = Extract<ExplainedFigure, `event.${string}`>

interface EventAsked {
  readonly explains: EventFigure
  readonly text: string
  /** The codes that it is a figure of; all where they are left out. */
  readonly codes?: readonly string[]
}

export type EventOpening = (asked: EventAsked) => Opening

/** The figures of two raters' events, each ready to be opened to the moments where they differ. */
export function useEventOpening(
  { recordingId, first, second }: ChosenPair,
  [eventsA, eventsB]: readonly [EventsToCompare, EventsToCompare],
): EventOpening {
  const { t } = useTranslation('agreement')
  const { raterName, recordingName, codeName } = useNames()
  const { toleranceMs, unitMs } = useAgreement((state) => state.events)
  const [a, b] = [raterName(first.raterId), raterName(second.raterId)]
  return ({ explains, text, codes }) => ({
    text,
    opens: {
      explains,
      of: [
        ...(codes === undefined ? [] : [[...new Set(codes)].map(codeName).join(' – ')]),
        `${a} – ${b}`,
        recordingName(recordingId),
      ].join(' · '),
      value: text,
      inputs: [
        t('events.inputs', { a, b, countA: eventsA.events.length, countB: eventsB.events.length }),
        t('events.choicesAre', { toleranceMs, unitMs }),
      ],
      behind: {
        kind: 'moments',
        ratingIds: [first.ratingId, second.ratingId],
        codes: codes ?? null,
        toleranceMs,
      },
    },
  })
}
