import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { assertNever } from '@domain/assert-never'
import type { PlanDesign, PlanProblem } from '@domain/rating/assignment-plan'
import type { PlanPreview } from '@contract/calls/assignments'
import { isoDate } from '@contract/fields'
import { readArguments } from '@main/cli/arguments'
import { type Command, WrongUse } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { linesOfTable } from '@main/cli/table-lines'
import { withStudy } from '@main/cli/with-study'
import type { Db } from '@main/study/connection'
import { planSummaries, previewPlan, remakePlan, writePlan } from '@main/study/queries/assignment-plans'
import { listPeople } from '@main/study/queries/people'
import { currentPerson } from '@main/study/queries/study'

/** Seeds are as large as in the window. */
const largestSeed = 4_294_967_295
const mostRaters = 100

export const assign: Command = {
  usage:
    'assign STUDY --raters N | --double PERCENT [--rater NAME]… [--unassigned] [--due YYYY-MM-DD] [--seed N] [--dry-run]\n' +
    '  spole assign STUDY --again PLAN',
  summary:
    'draws from a seed who rates what, prints the plan, and writes it unless --dry-run; --again draws a written plan anew and compares',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {
      raters: { type: 'string' },
      double: { type: 'string' },
      rater: { type: 'string', multiple: true },
      unassigned: { type: 'boolean', default: false },
      due: { type: 'string' },
      seed: { type: 'string' },
      again: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    const path = positionals[0] ?? ''
    const passphrase = passphraseFrom(values['passphrase-file'], world)
    if (values.again !== undefined) {
      const planId = values.again
      const answer = await withStudy({ path, passphrase, readOnly: true }, ({ db }) => {
        const { plan, preview, isSame } = remakePlan(db, currentPerson(db)?.id ?? null, planId)
        return { planId: plan.id, seed: plan.seed, isSame, ...preview }
      })
      if (values.json) world.out(JSON.stringify(answer))
      else for (const line of [...linesOf(answer), comparison(answer.isSame)]) world.out(line)
      return answer.isSame === false ? 1 : 0
    }
    const isDry = values['dry-run']
    const design = designFrom(values.raters, values.double)
    const seed = values.seed === undefined ? randomInt(0, 65_536) : wholeNumber('seed', values.seed, largestSeed)
    const dueDate = dateFrom(values.due)
    const answer = await withStudy({ path, passphrase, readOnly: isDry }, ({ db }) => {
      const which = values.unassigned ? 'unassigned' : 'all'
      const raterIds = ratersNamed(db, values.rater)
      const planning = { personId: currentPerson(db)?.id ?? null, design, which, raterIds, dueDate, seed } as const
      const preview = isDry ? previewPlan(db, planning) : writePlan(db, planning)
      const isWritten = !isDry && preview.problem === null && preview.added > 0
      const [newest] = isWritten ? planSummaries(db) : []
      return { planId: newest?.id ?? null, isDryRun: isDry, seed, ...preview }
    })
    if (values.json) world.out(JSON.stringify(answer))
    else for (const line of linesOf(answer)) world.out(line)
    return answer.problem === null ? 0 : 1
  },
}

function designFrom(raters: string | undefined, double: string | undefined): PlanDesign {
  if ((raters === undefined) === (double === undefined))
    throw new WrongUse('Give either --raters N (so many for each recording) or --double PERCENT (that share twice).')
  if (raters !== undefined) return { kind: 'each', raters: wholeNumber('raters', raters, mostRaters, 1) }
  return { kind: 'share', doublePercent: wholeNumber('double', double ?? '', 100) }
}

function wholeNumber(option: string, word: string, most: number, least = 0): number {
  const number = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN
  if (number >= least && number <= most) return number
  throw new WrongUse(`--${option} is a whole number from ${least} to ${most}, not “${word}”.`)
}

function dateFrom(word: string | undefined): string | null {
  if (word === undefined) return null
  const date = z.safeParse(isoDate, word)
  if (date.success) return date.data
  throw new WrongUse(`--due is a date like 2026-12-24, not “${word}”.`)
}

/** By name or id; without any, everybody whose part it is to rate. */
function ratersNamed(db: Db, wanted: readonly string[] | undefined): readonly string[] {
  const people = listPeople(db)
  if (wanted === undefined) return people.filter(({ role }) => role === 'rater').map(({ id }) => id)
  return wanted.map((word) => {
    const [person, other] = people.filter(({ id, name }) => id === word || name === word)
    if (person === undefined) throw new WrongUse(`Nobody in this study is called “${word}”.`)
    if (other !== undefined) throw new WrongUse(`More than one person is called “${word}”: give the id.`)
    return person.id
  })
}

interface Answer extends PlanPreview {
  readonly planId: string | null
  readonly seed: number
}

function linesOf({ planId, seed, problem, titles, added, loads, recordings }: Answer): readonly string[] {
  if (problem !== null) return [`There is no such plan: ${problemText(problem, titles)}`]
  const head = `${added} assignments drawn with seed ${seed}${planId === null ? '; nothing was written' : `, plan ${planId}`}.`
  return [
    head,
    '',
    ...linesOfTable([
      ['recording', 'date', 'new raters'],
      ...recordings.map(({ title, date, raters }) => [title, date ?? '', raters.join(', ')]),
    ]),
    '',
    ...linesOfTable([
      ['rater', 'before', 'new', 'order of work'],
      ...loads.map((load) => [load.name, String(load.before), String(load.added), load.order.join(', ')]),
    ]),
  ]
}

function comparison(isSame: boolean | null): string {
  if (isSame === null) return 'Some of its assignments have been changed since.'
  return isSame ? 'It is the plan that was written.' : 'It is not the plan that was written.'
}

function problemText(problem: PlanProblem, titles: readonly string[]): string {
  switch (problem.kind) {
    case 'no-recordings':
      return 'the study has no recordings to assign.'
    case 'no-raters':
      return 'nobody is there to rate (--rater NAME).'
    case 'too-few-raters':
      return `each recording wants ${problem.wanted} raters, and there are ${problem.raters}.`
    case 'too-few-allowed':
      return `fewer than ${problem.wanted} raters may rate ${titles.join(', ')}.`
    case 'too-few-double':
      return `${problem.wanted} recordings want two raters, and ${problem.possible} have two who may rate them.`
    default:
      return assertNever(problem)
  }
}
