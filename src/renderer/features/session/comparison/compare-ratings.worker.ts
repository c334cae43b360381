import { differencesOf } from '@domain/agreement/events/differences'
import { TooManyPairs } from '@domain/agreement/events/too-many-pairs'
import type { ComparisonAnswer, ComparisonQuestion } from './compare-ratings'

function answer({ own, other, choices }: ComparisonQuestion): ComparisonAnswer {
  try {
    return { found: differencesOf(own, other, choices) }
  } catch (error) {
    if (error instanceof TooManyPairs) return { found: null }
    throw error
  }
}

addEventListener('message', ({ data }: MessageEvent<ComparisonQuestion>) => postMessage(answer(data)))
