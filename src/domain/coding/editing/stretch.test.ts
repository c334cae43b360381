import { describe, expect, it } from 'vitest'
import { codes, contextOf, durationMs, event, phase } from './made-events'
import { markStretch } from './stretch'

const line = { startMs: 100, endMs: 900, subjectId: 'p1' }

function marked(id: string, stretch = line, context = contextOf([])) {
  const code = codes.find((each) => each.id === id)
  if (code === undefined) throw new Error(`There is no code ${id}.`)
  const result = markStretch(code, stretch, 'r', context)
  return 'changes' in result ? result.changes[0]?.after : result.refusals[0]?.problem
}

describe('marking a stretch', () => {
  it('marks a state over all of it and a point at its start, about who speaks', () => {
    expect(marked('turn')).toEqual(event('new1', 100, 900, { subjectId: 'p1' }))
    expect(marked('warmth')).toEqual(event('new1', 100, undefined, { subjectId: 'p1' }))
    expect(marked('silence')).toMatchObject({ code: 'silence', subjectId: null })
  })

  it('stays within the recording', () => {
    expect(marked('turn', { ...line, endMs: durationMs + 500 })).toMatchObject({ startMs: 100, endMs: durationMs })
    expect(marked('turn', { ...line, startMs: durationMs + 1, endMs: durationMs + 2 })).toBe('end-before-start')
  })

  it('lays no phase over another', () => {
    expect(marked('break', line, contextOf([phase('a', 500, 2000)]))).toBe('exclusive-overlap')
  })
})
