import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { borisKappas, observed, type Observation } from '@domain/agreement/events/boris-observations'
import { sentenceOf } from '@main/cli/sentence'
import { spole } from '@main/cli/spole'
import { temporaryFolder } from '@main/study/made-up-study'

const head = 'recording,rater,code,subject,startMs,endMs'

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'events.csv')
  writeFileSync(file, text)
  return file
}

async function ran(file: string, ...options: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  await spole(['agreement', '--events', file, ...options], { env: {}, out: (line) => lines.push(line) })
  return lines
}

async function json(file: string, ...options: readonly string[]): Promise<unknown> {
  const [line = ''] = await ran(file, ...options, '--json')
  return JSON.parse(line)
}

async function refusal(text: string, ...options: readonly string[]): Promise<string | null> {
  return ran(fileOf(text), ...options).then(
    () => null,
    (error: unknown) => sentenceOf(error),
  )
}

describe('spole agreement --events', () => {
  // Points of stats.stackexchange.com/questions/144401 and the states of EasyDIAg's worked example (in seconds).
  const points = `${head}
S1,A,a,,28,\nS1,A,a,,1385,\nS1,A,a,,4987,\nS1,A,a,,10728,
S1,B,a,,22,\nS1,B,a,,5100,\nS1,B,a,,10602,\n`
  const states = `\uFEFFrater;recording;subject;code;endMs;startMs;note
A;S2;;turn;20000;10000;x\nA;S2;;rewind;34000;30000;\nA;S2;;turn;60000;50000;\nA;S2;;affect;80000;70000;\nA;S2;;turn;95000;90000;
B;S2;;turn;20000;11000;\nB;S2;;rewind;35000;30000;\nB;S2;;turn;66000;56000;\nB;S2;;turn;79000;70000;\nB;S2;;affect;112000;110000;\n`

  it('answers the published figures of points', async () => {
    const found = await json(fileOf(points), '--tolerance-ms', '120', '--unit-ms', '1000')
    expect(found).toMatchObject({
      toleranceMs: 120,
      unitMs: 1000,
      groups: [
        {
          recording: 'S1',
          raters: ['A', 'B'],
          timeUnitKappa: expect.any(Number),
          // With one code, “no match” is all that chance leaves over.
          easyDiag: {
            kappa: expect.closeTo(0, 10),
            kappaMax: expect.closeTo(2 / 3, 10),
            raw: 4 / 7,
            linkedShare: 4 / 7,
          },
          match: { matched: 2, onlyA: 2, onlyB: 1, precision: 2 / 3, recall: 1 / 2, f1: 4 / 7 },
        },
      ],
    })
    expect(await json(fileOf(points), '--tolerance-ms', '130')).toMatchObject({ groups: [{ match: { matched: 3 } }] })
  })

  it('answers the worked example of states, from a file with other columns and semicolons', async () => {
    expect(await json(fileOf(states))).toMatchObject({
      groups: [
        {
          recording: 'S2',
          easyDiag: {
            kappa: expect.closeTo(0.20661, 5),
            kappaMax: expect.closeTo(0.8678, 4),
            raw: 0.4,
            linkedShare: 0.6,
          },
          match: { matched: 0, onlyA: 0, onlyB: 0, f1: null, why: { f1: 'no-events' } },
        },
      ],
    })
  })

  it.each(borisKappas.filter(([, , unitMs]) => unitMs === 1000))(
    'answers what BORIS does of %s and %s',
    async (first, second, unitMs, _counted, kappa) => {
      const rows = [first, second].flatMap((name: Observation) =>
        observed(name).map(({ code, subject, startMs, endMs }) => [
          'S1',
          name,
          code,
          subject ?? '',
          startMs,
          endMs ?? '',
        ]),
      )
      const file = fileOf([head, ...rows.map((row) => row.join(','))].join('\n'))
      expect(await json(file, '--unit-ms', String(unitMs))).toMatchObject({
        groups: [{ raters: [first, second], timeUnitKappa: expect.closeTo(kappa, 3) }],
      })
    },
  )

  it('answers what stands behind the figures on demand', async () => {
    expect(await json(fileOf(states), '--detail')).toMatchObject({
      groups: [
        {
          detail: {
            timeUnit: { startMs: 10_000, unitMs: 1000, count: 103 },
            linkedOnly: { raw: expect.closeTo(2 / 3, 10), kappa: expect.closeTo(0.5, 10) },
            codes: [{ code: 'affect' }, { code: 'rewind', kappa: 1, positive: 1 }, { code: 'turn' }],
            confusion: {
              labels: ['affect', 'rewind', 'turn', 'no match'],
              counts: [
                [0, 0, 2, 0],
                [0, 2, 0, 0],
                [0, 0, 2, 2],
                [1, 0, 1, 0],
              ],
            },
          },
        },
      ],
      amounts: [{ code: 'affect', counts: null, why: { counts: 'too-few-recordings' } }, {}, {}],
    })
    expect(await json(fileOf(points), '--tolerance-ms', '63', '--detail')).toMatchObject({
      groups: [
        { detail: { curve: expect.arrayContaining([expect.objectContaining({ toleranceMs: 126, matched: 3 })]) } },
      ],
    })
    const lines = await ran(fileOf(states), '--detail')
    expect(lines).toContain('turn      0       0       2     2')
  })

  it('prints a table for a person', async () => {
    const lines = await ran(fileOf(points), '--tolerance-ms', '120')
    expect(lines[0]).toMatch(/^recording +raters +time-unit κ/u)
    expect(lines[1]).toMatch(/^S1 +A \/ B .* 0\.571 +0\.571 +2 +2 +1 +0\.667 +0\.500 +0\.571$/u)
    expect(lines.join(' ')).toContain('at most 120 ms apart')
  })

  it('refuses what it cannot compare, in one sentence that says where', async () => {
    expect(await refusal(`${head}\nS1,A,a,,x,`)).toMatch(/^startMs in line 2 of .* is “x”, not whole milliseconds\.$/u)
    expect(await refusal(`${head}\nS1,A,a,,5,4`)).toMatch(/^The event in line 2 of .* ends before it starts\.$/u)
    expect(await refusal(`${head}\nS1,A,,,5,`)).toMatch(/^The code is missing in line 2/u)
    expect(await refusal(`${head}\nS1,A,a,,5,`)).toMatch(/no recording with events of two raters/u)
    expect(await refusal('recording,rater,code\n')).toMatch(/has no column “subject”/u)
    expect(await refusal(`${head}\nS1,"A,a,,5,`)).toMatch(/is not a CSV table/u)
    expect(await refusal(points, '--unit-ms', '0')).toMatch(/^--unit-ms is a whole number/u)
    await expect(ran('/no/such.csv')).rejects.toThrow('/no/such.csv cannot be read.')
  })
})
