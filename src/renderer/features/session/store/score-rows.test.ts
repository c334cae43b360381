import { describe, expect, it } from 'vitest'
import type { Score } from '@domain/rating/rating'
import { scoreKey, scoresOf, withNoteChanges, withScoreChanges } from './score-rows'

const score = (value: Score['value']): Score => ({ id: 's', ratingId: 'r', item: 3, dimension: 'quality', value })

describe('scores on screen', () => {
  it('keeps the overall score apart from every item', () => {
    expect(scoreKey(null, 'quality')).not.toBe(scoreKey(3, 'quality'))
  })

  it('replaces a changed score and leaves the old map as it was', () => {
    const before = scoresOf([score(4)])
    const after = withScoreChanges(before, [{ table: 'score', before: score(4), after: score(5) }])
    expect(after.get(scoreKey(3, 'quality'))?.value).toBe(5)
    expect(before.get(scoreKey(3, 'quality'))?.value).toBe(4)
  })

  it('removes a cleared score', () => {
    const after = withScoreChanges(scoresOf([score(4)]), [{ table: 'score', before: score(4), after: null }])
    expect(after.size).toBe(0)
  })

  it('is the very same map when a change is about something else', () => {
    const scores = scoresOf([score(4)])
    expect(withScoreChanges(scores, [{ table: 'itemNote', before: null, after: null }])).toBe(scores)
  })

  it('takes a note in and out', () => {
    const note = { id: 'n', ratingId: 'r', item: 3, text: 'slow' }
    const noted = withNoteChanges(new Map(), [{ table: 'itemNote', before: null, after: note }])
    expect(noted.get(3)?.text).toBe('slow')
    expect(withNoteChanges(noted, [{ table: 'itemNote', before: note, after: null }]).size).toBe(0)
  })
})
