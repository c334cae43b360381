import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenParts } from '@domain/transcript/cue-text'

describe('the text of a cue', () => {
  it('is told by its voices', () => {
    expect(spokenParts('<v T1>Good morning.\n<v.loud P4>Sorry. The <i>bus</i>.')).toEqual([
      { speaker: 'T1', text: 'Good morning.' },
      { speaker: 'P4', text: 'Sorry. The bus.' },
    ])
  })

  it('has no voice before and after one that is closed', () => {
    expect(spokenParts('(the door) <v P4>The bus.</v> (laughter)')).toEqual([
      { speaker: null, text: '(the door)' },
      { speaker: 'P4', text: 'The bus.' },
      { speaker: null, text: '(laughter)' },
    ])
  })

  it('names voices with spaces and entities', () => {
    expect(spokenParts('<v  Roger &amp;  Neil >Hi')).toEqual([{ speaker: 'Roger & Neil', text: 'Hi' }])
  })

  it.each([
    ['<v>Hi', [{ speaker: null, text: 'Hi' }]],
    ['<vx P1>Hi', [{ speaker: null, text: 'Hi' }]],
    ['a < b', [{ speaker: null, text: 'a' }]],
    ['<v T1>', []],
    ['', []],
  ])('is read from %j as far as it goes', (text, parts) => {
    expect(spokenParts(text)).toEqual(parts)
  })

  it('replaces the entities it knows and leaves the others', () => {
    expect(spokenParts('&l &g; &nbsp &am; &lt &gt; &nbs; &lt;b&gt; &amp;lt; &constructor;')).toEqual([
      { speaker: null, text: '&l &g; &nbsp &am; &lt > &nbs; <b> &lt; &constructor;' },
    ])
  })

  it('gives no empty parts, whatever it is given', () => {
    const pieces = fc.array(fc.constantFrom('<', '>', '<v ', '</v>', '&', ';', 'lt', ' ', 'word', '\n'))
    fc.assert(
      fc.property(pieces, (some) => {
        for (const { text } of spokenParts(some.join(''))) expect(text.trim()).not.toBe('')
      }),
    )
  })

  it('takes a text made of nothing but openings', () => {
    expect(spokenParts('<'.repeat(200_000))).toEqual([])
    expect(spokenParts('&'.repeat(200_000))).toHaveLength(1)
  })
})
