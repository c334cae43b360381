import { expect, it } from 'vitest'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { addRecording, makeStudyFile, opened } from '@main/study/made-up-study'
import { assignmentBoard } from '@main/study/queries/assignments'
import { addPerson, updatePerson } from '@main/study/queries/people'
import { usePerson } from '@main/study/queries/study'
import { viewerOf } from '@main/study/readable-rating'

/** Four recordings, three raters of whom Ola may not rate the first, and a coordinator at work. */
function prepared(present: 'Nora' | 'Kari' = 'Nora') {
  const path = makeStudyFile()
  const study = opened(path, { passphrase: null })
  const { db } = study
  const nora = addPerson(db, { name: 'Nora', role: 'coordinator' })
  const [kari, ola] = ['Kari', 'Ola', 'Per'].map((name) => addPerson(db, { name, role: 'rater' }))
  const [first] = ['S1', 'S2', 'S3', 'S4'].map((title) => addRecording(db, title).recording)
  if (kari === undefined || ola === undefined || first === undefined) throw new Error('made')
  const mayNotRate = [{ id: null, recordingId: first.id, therapist: null }]
  updatePerson(db, { person: ola, training: [], mayNotRate })
  usePerson(db, present === 'Nora' ? nora.id : kari.id)
  study.close()
  const board = () => {
    const again = opened(path, { passphrase: null })
    const { lines } = assignmentBoard(again.db, viewerOf(again.db, nora.id), '2026-01-01')
    again.close()
    return lines
  }
  return { path, board }
}

async function told(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = []
  try {
    const code = await spole(['assign', ...args], { env: {}, out: (line) => lines.push(line) })
    return { code, text: lines.join('\n') }
  } catch (error) {
    return { code: 2, text: sentenceOf(error) ?? String(error) }
  }
}

it('draws the plan of a seed, the same again, and writes nothing when it is dry', async () => {
  const { path, board } = prepared()
  const asked = [path, '--raters', '2', '--seed', '7', '--due', '2026-12-24'] as const
  const dry = await told(...asked, '--dry-run', '--json')
  expect(dry.code).toBe(0)
  const plan = JSON.parse(dry.text) as { added: number; loads: { name: string; order: string[] }[]; planId: null }
  expect(plan).toMatchObject({ added: 8, planId: null, isDryRun: true, seed: 7, problem: null })
  expect(plan.loads.find(({ name }) => name === 'Ola')?.order).not.toContain('S1')
  expect(board()).toEqual([])

  const written = JSON.parse((await told(...asked, '--json')).text) as { planId: string; loads: unknown }
  expect(written.loads).toEqual(plan.loads)
  for (const { name, order } of plan.loads) {
    const own = board().filter(({ personName }) => personName === name)
    expect(own.toSorted((a, b) => a.position - b.position).map(({ recordingTitle }) => recordingTitle)).toEqual(order)
  }
  expect(board().every(({ dueDate }) => dueDate === '2026-12-24')).toBe(true)

  const again = await told(path, '--again', written.planId)
  expect(again.code).toBe(0)
  expect(again.text).toContain('It is the plan that was written.')
  expect(again.text).toContain('S1')
})

it('keeps to the rules of the window and says why there is no plan', async () => {
  const { path, board } = prepared()
  expect(await told(path, '--raters', '3', '--seed', '1')).toEqual({
    code: 1,
    text: 'There is no such plan: fewer than 3 raters may rate S1.',
  })
  expect((await told(path, '--raters', '2', '--rater', 'Per')).text).toContain('wants 2 raters, and there are 1')
  expect(board()).toEqual([])
  await told(path, '--double', '50', '--seed', '3')
  expect(board()).toHaveLength(6)
  expect((await told(path, '--raters', '1', '--unassigned')).text).toContain('no recordings to assign')
})

it('is for who leads the work, and refuses what is not asked for rightly', async () => {
  const rater = await told(prepared('Kari').path, '--raters', '1')
  expect(rater.code).toBe(2)
  expect(rater.text).toMatch(/coordinator/i)
  const { path } = prepared()
  expect((await told(path)).text).toContain('either --raters N')
  expect((await told(path, '--raters', '2', '--double', '5')).text).toContain('either --raters N')
  expect((await told(path, '--raters', '0')).text).toContain('--raters is a whole number from 1 to 100')
  expect((await told(path, '--raters', '1', '--seed', '-1')).code).toBe(2)
  expect((await told(path, '--raters', '1', '--due', 'soon')).text).toContain('--due is a date like')
  expect((await told(path, '--raters', '1', '--rater', 'Nobody')).text).toContain('called “Nobody”')
  expect((await told(path, '--again', 'none')).code).toBe(2)
})
