import { describe, expect, it } from 'vitest'
import type { Code, Instrument } from '@domain/instrument/instrument'
import { madeCode, madeInstrument } from '@domain/instrument/made-instrument'
import { phaseKeyOf } from '@renderer/features/session/timeline/phases'

const code = (id: string, exclusiveGroup: string | null): Code => madeCode(id, { kind: 'state', exclusiveGroup })
const instrument = (...codes: readonly Code[]): Instrument => madeInstrument({ codes })

describe('phases', () => {
  it('are the states of the first group that replace one another', () => {
    const keyOf = phaseKeyOf(instrument(code('silence', null), code('opening', 'phase'), code('near', 'distance')))
    expect(['silence', 'opening', 'near', 'unknown'].map((id) => keyOf({ code: id }))).toEqual([
      null,
      'phase',
      null,
      null,
    ])
  })

  it('are none where no states replace one another', () => {
    expect(phaseKeyOf(instrument(code('silence', null)))({ code: 'silence' })).toBeNull()
  })
})
