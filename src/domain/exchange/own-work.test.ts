import { expect, it } from 'vitest'
import type { Interchange } from '@domain/exchange/interchange'
import { ownWork } from '@domain/exchange/own-work'

const kari = { id: 'k', name: 'Kari' }
const ola = { id: 'o', name: 'Ola' }

function work(...raters: readonly string[]): Interchange {
  const scores = raters.map((rater, item) => ({ rater, item, dimension: 'quality', value: 4, note: '' }))
  const recording = { name: 'S', date: null, description: '', media: [], variables: [], events: [], scores, turns: [] }
  return { recordings: [recording], codes: [], subjects: [], problems: [] }
}

function taken(raters: readonly string[], said: Readonly<Record<string, boolean>> = {}) {
  const own = ownWork(work(...raters), { person: kari, people: [kari, ola], map: { raters: said } })
  return [
    own.recordings.flatMap(({ scores }) => scores.map(({ rater }) => rater)),
    own.problems.map(({ reason, value }) => `${reason} ${value}`),
  ]
}

it.each([
  [
    'rows with the own name and rows that name nobody',
    ['kari ', '', 'Ola'],
    {},
    [['kari ', ''], ['other-rater Ola: 1']],
  ],
  ['the one name that nobody in the study has', ['KH', 'KH'], {}, [['KH', 'KH'], []]],
  ['no such name beside the own one', ['Kari', 'KH'], {}, [['Kari'], ['several-raters KH: 1']]],
  ['none of two such names', ['A', 'B'], {}, [[], ['several-raters A: 1', 'several-raters B: 1']]],
  ['the name that is said', ['A', 'B'], { A: true }, [['A'], ['several-raters B: 1']]],
  ['nothing of a name that is left out', ['A', 'B'], { A: true, B: false }, [['A'], []]],
  ['nothing of somebody else by identifier', ['o', 'k'], { o: true }, [['k'], ['other-rater o: 1']]],
  [
    'nothing that every object has',
    ['constructor', '__proto__'],
    {},
    [[], ['several-raters constructor: 1', 'several-raters __proto__: 1']],
  ],
])('takes %s', (_, raters, said, expected) => {
  expect(taken(raters, said)).toEqual(expected)
})
