import { expect, it } from 'vitest'
import { wrapped } from './title-card'

const widthOf = (text: string) => text.length

it('a text is broken between words, and a word that is too long stands alone', () => {
  expect(wrapped('stop and rewind', 8, widthOf)).toEqual(['stop and', 'rewind'])
  expect(wrapped('mentalization is long', 8, widthOf)).toEqual(['mentalization', 'is long'])
  expect(wrapped('  ', 8, widthOf)).toEqual([])
})
