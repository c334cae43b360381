import { describe, expect, it } from 'vitest'
import { consentGaps } from './consent'

const today = '2026-05-04'
const who = (...names: string[]) => names.map((pseudonym) => ({ pseudonym }))
const consent = (fromWhom: string, purpose: string, until: string | null = null) => ({ fromWhom, purpose, until })

describe('before clips are shown', () => {
  it('nothing is missing where everybody agreed to showing or teaching, in either language', () => {
    const given = [
      consent('T1', 'Supervision'),
      consent('p1', 'undervisning og forskning', today),
      consent('P2 og P3', 'Teaching'),
    ]
    expect(consentGaps(who('T1', 'P1', 'P2', 'P3'), given, today)).toEqual([])
    expect(consentGaps(who('T1', 'P1'), [consent('alle', 'opplæring av skårere')], today)).toEqual([])
  })

  it('names who has entered nothing, whose consent ended, and who agreed to something else', () => {
    const given = [consent('P1', 'teaching', '2026-05-03'), consent('P2', 'research'), consent('P3', '')]
    expect(consentGaps(who('T1', 'P1', 'P2', 'P3'), given, today)).toEqual([
      { kind: 'none', pseudonym: 'T1' },
      { kind: 'ended', pseudonym: 'P1', until: '2026-05-03' },
      { kind: 'other-purpose', pseudonym: 'P2', purpose: 'research' },
      { kind: 'other-purpose', pseudonym: 'P3', purpose: '' },
    ])
  })

  it('tells the last day of several that ended, and takes a newer one', () => {
    const ended = [consent('P1', 'teaching', '2025-01-01'), consent('P1', 'teaching', '2026-01-01')]
    expect(consentGaps(who('P1'), ended, today)).toEqual([{ kind: 'ended', pseudonym: 'P1', until: '2026-01-01' }])
    expect(consentGaps(who('P1'), [...ended, consent('P1', 'teaching', '2027-01-01')], today)).toEqual([])
  })

  it('does not take one participant for another', () => {
    expect(consentGaps(who('P1'), [consent('P10', 'teaching')], today)).toEqual([{ kind: 'none', pseudonym: 'P1' }])
  })

  it('says so where nobody is entered', () => {
    expect(consentGaps([], [consent('P1', 'teaching')], today)).toEqual([{ kind: 'nobody-entered' }])
  })
})
