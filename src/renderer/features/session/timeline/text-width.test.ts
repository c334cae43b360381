import { describe, expect, it } from 'vitest'
import { shortened } from '@renderer/features/session/timeline/text-width'

const context = { font: 'ten a letter', measureText: (text: string) => ({ width: text.length * 10 }) as TextMetrics }

describe('shortened text', () => {
  it('stays whole where it fits', () => {
    expect(shortened(context, 'Stop and rewind', 150)).toBe('Stop and rewind')
  })

  it('is cut with an ellipsis where it does not', () => {
    expect(shortened(context, 'Stop and rewind', 90)).toBe('Stop and…')
  })

  it('is left out where not even two letters fit', () => {
    expect(shortened(context, 'Stop and rewind', 20)).toBe('')
  })
})
