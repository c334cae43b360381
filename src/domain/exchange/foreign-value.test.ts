import { expect, it } from 'vitest'
import type { ExchangeProblem } from '@domain/exchange/interchange'
import { foreignText, millisecondsOfSeconds, problemAt } from './foreign-value'

it('drops control characters and says so', () => {
  const problems: ExchangeProblem[] = []
  const report = (problem: ExchangeProblem) => void problems.push(problem)
  expect(foreignText('a\u0000b\u202ec\nd', 'code 1', report)).toBe('abc\nd')
  expect(foreignText('x'.repeat(10_001), 'note', report)).toHaveLength(10_000)
  expect(foreignText(12.5, 'value', report)).toBe('12.5')
  expect([foreignText(null, '', report), foreignText({}, '', report)]).toEqual(['', ''])
  expect(problems.map(({ reason, where }) => [reason, where])).toEqual([
    ['control-characters', 'code 1'],
    ['too-long', 'note'],
  ])
})

it('reads seconds as whole milliseconds, and nothing that is none', () => {
  expect([199.96, '22.425', '-3', 0.0004, '139.9599999999999795363692101'].map(millisecondsOfSeconds)).toEqual([
    199_960, 22_425, -3000, 0, 139_960,
  ])
  const none = [Number.NaN, Number.POSITIVE_INFINITY, 1e300, '1e9', '', '0x10', null, [1], true]
  expect(none.map(millisecondsOfSeconds)).toEqual(none.map(() => null))
})

it('quotes what stood there in short', () => {
  expect(problemAt('bad-time', 'event 3', { a: 1 })).toEqual({ reason: 'bad-time', where: 'event 3', value: '{"a":1}' })
  expect(problemAt('bad-time', 'event 3', 'x'.repeat(999)).value).toHaveLength(200)
  expect(problemAt('missing-field', 'event 3', undefined).value).toBe('')
})
