import { describe, expect, it } from 'vitest'
import { textIn } from '@domain/instrument/language'

describe('textIn', () => {
  it('gives the text in the language asked', () => {
    expect(textIn({ en: 'phase', nb: 'fase' }, 'nb')).toBe('fase')
  })

  it('falls back to the other language when it is missing or empty', () => {
    expect(textIn({ en: 'phase' }, 'nb')).toBe('phase')
    expect(textIn({ en: ' ', nb: 'fase' }, 'en')).toBe('fase')
    expect(textIn({}, 'en')).toBe('')
  })
})
