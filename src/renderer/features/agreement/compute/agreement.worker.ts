import type { ScoredRating } from '@domain/agreement/scored-rating'
import { type Answering, answering } from './answers'
import type { ComputationKind, Question } from './questions'
import type { ComputeAsked, ComputeTold } from './messages'

let ratings = new Map<string, ScoredRating>()
/** The newest question of each kind: an older one is not worth going on with. */
const newest = new Map<ComputationKind, number>()
const toldEveryMs = 60

function tell(told: ComputeTold): void {
  postMessage(told)
}

async function answer<Kind extends ComputationKind>(id: number, kind: Kind, question: Question<Kind>): Promise<void> {
  const chosen = question.ratingIds.flatMap((ratingId) => ratings.get(ratingId) ?? [])
  const compute: Answering[Kind] = answering[kind]
  const steps = compute(chosen, question)
  let toldMs = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return tell({ id, answer: step.value })
    if (performance.now() - toldMs < toldEveryMs) continue
    toldMs = performance.now()
    tell({ id, share: step.value })
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (newest.get(kind) !== id) return
  }
}

addEventListener('message', ({ data }: MessageEvent<ComputeAsked>) => {
  if ('ratings' in data) {
    ratings = new Map(data.ratings.map((rating) => [rating.ratingId, rating]))
    return
  }
  newest.set(data.kind, data.id)
  answer(data.id, data.kind, data.question).catch(() => tell({ id: data.id, failed: true }))
})
