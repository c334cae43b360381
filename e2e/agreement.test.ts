import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { coefficients } from '@domain/agreement/decision-study'
import { gStudy } from '@domain/agreement/generalizability'
import { meanOfItems } from '@domain/agreement/score-row'
import { scoreTable } from '@domain/agreement/score-table'
import { spole } from './command-line'
import { ask } from './door'
import { expect, test } from './launch'
import { readCsv } from './read-csv'
import { openAgreement } from './screens/agreement'
import { session } from './screens/session'
import { patternOf } from './words'

test.setTimeout(90_000)

test('an ICC of the table is that of the exported scores, and opens to the marks behind it', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  const screen = await openAgreement(app)
  await expect(screen.heading).toBeVisible()
  const cell = screen.figures.getByRole('button', { name: /^ICC\(2,1\), 18 Stop and rewind · Quality/ })
  await expect(cell).toBeVisible()
  const csv = join(dataFolder, 'scores.csv')
  await spole(['export', join(dataFolder, 'Simulated.spole'), '--what', 'scores', '--out', csv])
  const { value, lower, upper } = await iccOfExport(csv)
  // The command line reads the table as it was given out.
  const { stdout } = await spole(['agreement', '--scores', csv, '--json'])
  const answered = scoresAnswer.parse(JSON.parse(stdout)).groups
  const stopAndRewind = answered.find(({ item, dimension }) => item === '18' && dimension === 'quality')
  expect(stopAndRewind?.icc['2,1']).toEqual({ value, lower, upper })
  const size = value < 0.4 ? 'poor' : value < 0.6 ? 'fair' : value < 0.75 ? 'good' : 'excellent'
  const [figure, limits] = [value.toFixed(2), `${lower.toFixed(2)}–${upper.toFixed(2)}`]
  await expect(cell).toHaveAccessibleName(
    new RegExp(`Quality: ?${figure} ?${say('agreement:limitsAre')} ?${limits} ?${say(`agreement:size.${size}`)}$`),
  )
  // A figure without meaning says why: nobody spoke of norms.
  await expect(
    screen.figures.getByRole('button', {
      name: new RegExp(`8 Group norms · Adherence: ?${say('agreement:why.no-variance')}`),
    }),
  ).toBeVisible()
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(screen.dialog).toContainText('Shrout and Fleiss (1979)')
  await screen.dialog
    .getByRole('button', { name: /^Moments of/ })
    .first()
    .press('Enter')
  await screen.dialog
    .getByRole('button', { name: /open the session there/ })
    .first()
    .press('Enter')
  await session(app).isOpen()

  await test.step('which only looks: with another rater beneath, nothing begun, and back to the figure', async () => {
    await expect(page.getByRole('status').filter({ hasText: 'Nothing is begun or changed' })).toContainText(
      /rating of Simulated [A-E], with the marks of Simulated [A-E]/,
    )
    await expect(page.getByText(patternOf(say, 'timeline:under.of')).first()).toBeVisible()
    await session(app).press('KeyW')
    await expect(page.getByText(say('session:hint.looking'))).toBeVisible()
    const lines = await ask(page, 'recordings.list', { search: '', sort: 'date', descending: false, filter: 'all' })
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.flatMap(({ myRating }) => myRating ?? [])).toEqual([])
    await page.getByRole('button', { name: say('session:looking.back') }).click()
    await expect(screen.dialog).toContainText('Shrout and Fleiss (1979)')
  })
})

test('every figure opens, on every page, to its formula, its source and what it rests on', async ({ app }) => {
  const { page, say } = app
  const screen = await openAgreement(app)
  const pages = [
    { id: 'pairs', figure: /^Kappa, quadratic weights, Simulated A – Simulated B/, source: 'Cohen (1968)' },
    { id: 'gold', figure: /^Difference of two raters, Simulated A – gold/, source: 'Bland' },
    { id: 'drift', figure: /^Bias, Simulated D: Bias/, source: 'Montgomery' },
    { id: 'generalizability', figure: /^Variance component, .*raters \(r\): 0/, source: 'Brennan' },
    { id: 'events', figure: /^F1, /, source: 'van Rijsbergen' },
    { id: 'events', figure: /^Time-unit kappa, /, source: 'BORIS 9.12' },
    { id: 'events', figure: /^ICC\(2,1\) of counts, /, source: 'McGraw' },
    { id: 'report', figure: /^ICC\(2,k\), Mean of items · Quality/, source: 'Shrout and Fleiss' },
  ] as const
  for (const { id, figure, source } of pages) {
    await test.step(`${id}: ${source}`, async () => {
      await screen.openPage(id)
      await page.getByRole('button', { name: figure }).first().press('Enter')
      await expect(screen.dialog).toContainText(source)
      await expect(screen.dialog).toContainText(say('agreement:formula'))
      await expect(
        screen.dialog
          .getByRole('table', { name: say('agreement:behind') })
          .or(screen.dialog.getByRole('list', { name: say('agreement:differing.title') })),
      ).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(screen.dialog).toBeHidden()
      await expect(page.getByRole('region', { name: say('agreement:methods.title') }).first()).toContainText(
        /Scale: .* Computed with Spole \d/,
      )
    })
  }

  await test.step('a grade that a rater gave against gold is heard and seen', async () => {
    await screen.openPage('gold')
    await page
      .getByRole('button', { name: /^Difference of two raters, Simulated D – gold/ })
      .first()
      .click()
    await screen.dialog
      .getByRole('button', { name: /^Grades of/ })
      .first()
      .click()
    await screen.dialog
      .getByRole('button', { name: /^Moments of/ })
      .first()
      .click()
    await screen.dialog.getByRole('button', { name: say('agreement:openSession'), exact: true }).click()
    await session(app).isOpen()
    await expect(page.getByText('Nothing is begun or changed').first()).toBeVisible()
    await page.getByRole('button', { name: say('session:looking.back') }).click()
    await page.keyboard.press('Escape')
  })

  await test.step('a moment where two raters differ is gone to', async () => {
    await screen.openPage('events')
    await page.getByRole('button', { name: /^F1, / }).first().click()
    const moments = screen.dialog.getByRole('list', { name: say('agreement:differing.title') }).getByRole('button')
    await expect(moments.first()).toBeVisible()
    const count = await moments.count()
    await moments.first().click()
    await session(app).isOpen()
    // The session counts them by the same tolerance.
    await expect(
      page.getByText(say('timeline:under.differences_other', { count }), { exact: false }).first(),
    ).toBeVisible()
    await expect(page.getByText('Nothing is begun or changed').first()).toBeVisible()
  })
})

test('the rater who drifts is named, and nobody else', async ({ app }) => {
  const screen = await openAgreement(app)
  await screen.openPage('drift')
  await expect(screen.notes.filter({ hasText: 'left the limits' })).toContainText('Simulated D left the limits')
  await expect(screen.notes.filter({ hasText: 'left the limits' })).not.toContainText(/Simulated [ABCE] left/)
})

test('the parts of the variance and the coefficients are those of the exported scores', async ({ app, dataFolder }) => {
  const { page, say } = app
  const screen = await openAgreement(app)
  await screen.openPage('generalizability')
  const csv = join(dataFolder, 'scores.csv')
  await spole(['export', join(dataFolder, 'Simulated.spole'), '--what', 'scores', '--out', csv])
  const { value: study } = gStudy('sxr', scoreTable(meanOfItems(await scoresOfExport(csv, 'adherence'))))
  if (study === null) throw new Error('the simulated study has sessions and raters')
  expect(study.components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  const shares = study.components.map(({ share }) => `${(100 * share).toFixed(1)} %`)
  await expect(screen.components.getByRole('row').locator('td:last-child')).toHaveText(shares)
  const { relative, absolute } = coefficients(study, 1, null, 'random')
  await expect(
    page
      .getByRole('table', { name: say('agreement:generalizability.byRaters') })
      .getByRole('row', { name: /^1 / })
      .getByRole('cell'),
  ).toHaveText([relative, absolute].map(({ value }) => value?.toFixed(3) ?? ''))
})

test('the events of two raters agree as the exported ones do, and the session opens with the other laid under', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  const screen = await openAgreement(app)
  await screen.openPage('events')
  const csv = join(dataFolder, 'events.csv')
  await spole(['export', join(dataFolder, 'Simulated.spole'), '--what', 'events', '--out', csv])
  const chosen = async (label: string): Promise<string> =>
    (await page.getByRole('button', { name: new RegExp(`${say(`agreement:${label}`)}$`) }).textContent()) ?? ''
  const pair = await pairOfExport(csv, {
    recording: await chosen('recording'),
    raters: [await chosen('events.first'), await chosen('events.second')],
  })
  for (const [title, name, value] of [
    ['match.title', 'match.f1', pair.match.f1],
    ['easyDiag.title', 'kappaAll', pair.easyDiag.kappa],
    ['timeUnit.title', 'kappa', pair.timeUnitKappa],
  ] as const) {
    const row = page
      .getByRole('table', { name: say(`agreement:events.${title}`) })
      .getByRole('row', { name: new RegExp(`^${say(`agreement:events.${name}`)}`) })
    await expect(row.getByRole('cell')).toHaveText(value.toFixed(2).replace('-', '−'))
  }
  await page.getByRole('button', { name: say('agreement:events.open') }).press('Enter')
  await session(app).isOpen()
})

/** What the command line computes from the exported events of two raters, in their order. */
async function pairOfExport(
  path: string,
  { recording, raters }: { readonly recording: string; readonly raters: readonly [string, string] },
): Promise<z.infer<typeof pairAnswer>['groups'][number]> {
  const rows = await readCsv(path)
  const ofRater = (rater: string): readonly string[] =>
    rows
      .filter((row) => row['recording'] === recording && row['rater'] === rater && row['rating_kind'] === 'independent')
      .map((row) =>
        ['recording', 'rater', 'code', 'subject', 'start_ms', 'end_ms'].map((name) => `"${row[name] ?? ''}"`).join(','),
      )
  const file = `${path}-pair.csv`
  await writeFile(file, ['recording,rater,code,subject,startMs,endMs', ...raters.flatMap(ofRater)].join('\n'))
  const { stdout } = await spole([
    'agreement',
    '--events',
    file,
    '--tolerance-ms',
    '2000',
    '--unit-ms',
    '1000',
    '--json',
  ])
  const [pair] = pairAnswer.parse(JSON.parse(stdout)).groups
  if (pair === undefined) throw new Error('both raters have marked something')
  return pair
}

const pairAnswer = z.object({
  groups: z.array(
    z.object({
      timeUnitKappa: z.number(),
      easyDiag: z.object({ kappa: z.number() }),
      match: z.object({ f1: z.number() }),
    }),
  ),
})

const scoresAnswer = z.object({
  groups: z.array(
    z.object({
      item: z.string(),
      dimension: z.string(),
      icc: z.record(
        z.string(),
        z.object({ value: z.number().nullable(), lower: z.number().nullable(), upper: z.number().nullable() }),
      ),
    }),
  ),
})

async function iccOfExport(path: string) {
  const cells = (await scoresOfExport(path, 'quality')).filter(({ item }) => item === 18)
  const icc = agreementOfScores(scoreTable(cells)).icc.forms['2,1']
  if (icc.value === null) throw new Error(icc.why)
  return icc
}

/** The raters' grades of the items on a dimension. */
async function scoresOfExport(path: string, dimension: string) {
  const rows = (await readCsv(path)).filter(
    (row) => row['item'] !== '' && row['dimension'] === dimension && row['rating_kind'] === 'independent',
  )
  return rows.map((row) => ({
    recording: row['recording_id'] ?? '',
    rater: row['rater_id'] ?? '',
    item: Number(row['item']),
    score: row['grade'] === '' ? null : Number(row['grade']),
  }))
}
