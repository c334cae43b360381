import { useQuery } from '@tanstack/react-query'
import type { PlacedScore, ScoredRating } from '@domain/agreement/scored-rating'
import type { Instrument } from '@domain/instrument/instrument'
import type { ComparedRecording, ComparedStudy } from '@contract/calls/agreement'
import { mostRatingsAtOnce } from '@contract/most-ratings'
import type { Refusal } from '@contract/error'
import { call } from '@renderer/lib/door'
import { refusalOf } from '@renderer/lib/queries'

/** Everything that the present person may compare, made with one scale. */
export interface StudyScores {
  readonly instrument: Instrument
  /** `mbt-g-aqs 1`, `mbt-g-aqs 2`: what the ratings were made with. */
  readonly versions: readonly number[]
  readonly ratings: readonly ScoredRating[]
  readonly recordings: ReadonlyMap<string, ComparedRecording>
  /** Names by the raters' ids in the ratings; a gold rating has an id of its own. */
  readonly raters: ReadonlyMap<string, string>
}

/** What ratings that are no rater's own are called. */
interface StandingNames {
  readonly gold: string
  readonly consensus: string
}

/** The scores of a study, one entry for each scale that was used; asked again when a rating is submitted or reopened. */
export function useStudyScores(standing: StandingNames): {
  readonly scales: readonly StudyScores[] | undefined
  readonly refusal: Refusal | null
} {
  const query = useQuery({
    queryKey: ['agreement.ratings', standing],
    queryFn: () => readScales(standing),
  })
  return { scales: query.data, refusal: query.error === null ? null : refusalOf(query.error) }
}

async function readScales({ gold, consensus }: StandingNames): Promise<readonly StudyScores[]> {
  const study = await call('agreement.ratings', {})
  const scores = await readScores(study)
  const instruments = new Map(study.instruments.map(({ id, instrument }) => [id, instrument]))
  const byScale = Map.groupBy(study.ratings, ({ instrumentId }) => instruments.get(instrumentId)?.key)
  return [...byScale.values()]
    .flatMap((ratings): StudyScores[] => {
      const used = [...new Set(ratings.map(({ instrumentId }) => instrumentId))]
        .flatMap((id) => instruments.get(id) ?? [])
        .toSorted((left, right) => right.version - left.version)
      const [instrument] = used
      if (instrument === undefined) return []
      return [
        {
          instrument,
          versions: used.map(({ version }) => version).toReversed(),
          ratings: ratings.map(({ ratingId, recordingId, raterId, kind, isGold, ratedMs }): ScoredRating => ({
            ratingId,
            recordingId,
            raterId: kind === 'independent' ? raterId : `${kind} ${raterId}`,
            kind,
            isGold,
            ratedMs,
            scores: scores.get(ratingId) ?? [],
          })),
          recordings: new Map(study.recordings.map((recording) => [recording.id, recording])),
          raters: new Map(
            study.raters.flatMap(({ id, name }) => [
              [id, name],
              [`gold ${id}`, `${name} (${gold})`],
              [`consensus ${id}`, `${name} (${consensus})`],
            ]),
          ),
        },
      ]
    })
    .toSorted((left, right) => right.ratings.length - left.ratings.length)
}

async function readScores({ ratings }: ComparedStudy): Promise<ReadonlyMap<string, readonly PlacedScore[]>> {
  const scores = new Map<string, readonly PlacedScore[]>()
  for (let from = 0; from < ratings.length; from += mostRatingsAtOnce) {
    const ratingIds = ratings.slice(from, from + mostRatingsAtOnce).map(({ ratingId }) => ratingId)
    // Main writes the text from its own rows.
    const page = JSON.parse(await call('agreement.scores', { ratingIds })) as readonly (readonly PlacedScore[])[]
    for (const [place, ratingId] of ratingIds.entries()) scores.set(ratingId, page[place] ?? [])
  }
  return scores
}
