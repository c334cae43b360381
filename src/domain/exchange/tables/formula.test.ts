import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from '@domain/exchange/own-tables/as-written'
import { neutralised } from '@domain/exchange/tables/formula'

describe('neutralised', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+47 900 00 000', "'+47 900 00 000"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r=1+1"],
    ['\n', "'\n"],
    ['a;=1+1', "a;'=1+1"],
    ['a;;@x', "a;;'@x"],
    ['P3: well-seen = good; 1 - 2', 'P3: well-seen = good; 1 - 2'],
    ['Two lines\n- a list', 'Two lines\n- a list'],
    ["'=1+1", "''=1+1"],
    ["it's", "it's"],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(neutralised(text)).toBe(written)
  })

  it('leaves no cell that begins a formula, split at semicolons and tabs or not', () => {
    const anyText = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＠', ';', '\t', '\r', '\n', 'a', "'") })
    fc.assert(
      fc.property(anyText, (text) => {
        const written = neutralised(text)
        for (const cell of [written, ...written.split(/[;\t]/)]) expect(cell).not.toMatch(/^[\r\n]*[=+\-@＝＋－＠]/)
        expect(written.replaceAll("'", '')).toBe(text.replaceAll("'", ''))
        expect(asWritten(written)).toBe(text)
      }),
    )
  })
})
