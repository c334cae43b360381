import { describe, expect, it } from 'vitest'
import type { Instrument } from '@domain/instrument/instrument'
import { nextVersion } from '@domain/instrument/parts'

describe('nextVersion', () => {
  it('is one above every version of the key, also when an older one is edited', () => {
    const instrument: Instrument = {
      key: 'test',
      version: 2,
      title: {},
      shortTitle: 'Test',
      dimensions: [],
      overall: [],
      items: [],
      codes: [],
    }
    expect(nextVersion(instrument, [1, 2, 5]).version).toBe(6)
    expect(nextVersion(instrument, []).version).toBe(3)
  })
})
