import { describe, expect, it } from 'vitest'
import { captionsFor } from './captions'

const files = (...languages: string[]) => languages.map((language) => ({ language, url: '' }))

describe('captions', () => {
  it('are in the reader’s language where there are such', () => {
    expect(captionsFor(files('en', 'nb'), 'nb')).toBe('nb')
  })

  it('are whatever there is otherwise', () => {
    expect(captionsFor(files('und'), 'nb')).toBe('und')
    expect(captionsFor([], 'nb')).toBeNull()
  })
})
