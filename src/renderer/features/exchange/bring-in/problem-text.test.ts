import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { problemLine } from './problem-text'

/** Says which text was asked for, with what fills it. */
const t = ((key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`) as unknown as TFunction<'imports'>

it('tells row and column of a table apart, whatever the heading holds', () => {
  const where = 'line 12, column “Start, “s””'
  expect(problemLine({ reason: 'bad-time', where, value: 'late' }, t)).toEqual({
    place: 'place.cell {"line":"12","column":"Start, “s”"}',
    row: '12',
    column: 'Start, “s”',
    value: 'late',
    why: 'problem.bad-time {}',
  })
})

it.each([
  ['line 3', 'place.line {"line":"3"}'],
  ['observation a, event 2, event 4', 'place.event {"name":"a, event 2","number":"4"}'],
  ['tier Speech, annotation a7', 'place.annotation {"name":"Speech","number":"a7"}'],
  ['visit 4, halt at 1.5 s', 'place.moment {"name":"visit 4","code":"halt","time":"1.5"}'],
  ['visit 4', 'visit 4'],
])('says the place %s in words of the interface', (where, place) => {
  expect(problemLine({ reason: 'duplicate', where, value: where }, t)).toMatchObject({ place, value: '' })
})
