import { join } from 'node:path'
import { agreementOfScores } from '@domain/agreement/agreement-of-scores'
import { scoreTable } from '@domain/agreement/score-table'
import { spole } from './command-line'
import { expect, test } from './launch'
import { readCsv } from './read-csv'
import { agreement, openSimulated } from './screens/agreement'
import { library } from './screens/library'
import { session } from './screens/session'

test.setTimeout(90_000)

test('an ICC of the table is that of the exported scores, and opens to the marks behind it', async ({
  app,
  dataFolder,
}) => {
  const { page, say } = app
  await openSimulated(app)
  await library(app).isOpen()
  const screen = agreement(app)
  await screen.open()
  await expect(screen.heading).toBeVisible()
  const cell = screen.figures.getByRole('button', { name: /^ICC\(2,1\), 18 Stop and rewind · Quality/ })
  await expect(cell).toBeVisible()
  const csv = join(dataFolder, 'scores.csv')
  await spole(['export', join(dataFolder, 'Simulated.spole'), '--what', 'scores', '--out', csv])
  const { value, lower, upper } = await iccOfExport(csv)
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
})

test('the rater who drifts is named, and nobody else', async ({ app }) => {
  await openSimulated(app)
  await library(app).isOpen()
  const screen = agreement(app)
  await screen.open()
  await screen.openPage('drift')
  await expect(screen.notes.filter({ hasText: 'left the limits' })).toContainText('Simulated D left the limits')
  await expect(screen.notes.filter({ hasText: 'left the limits' })).not.toContainText(/Simulated [ABCE] left/)
})

async function iccOfExport(path: string) {
  const rows = (await readCsv(path)).filter(
    (row) => row['item'] === '18' && row['dimension'] === 'quality' && row['rating_kind'] === 'independent',
  )
  const cells = rows.map((row) => ({
    recording: row['recording_id'] ?? '',
    rater: row['rater_id'] ?? '',
    score: row['grade'] === '' ? null : Number(row['grade']),
  }))
  const icc = agreementOfScores(scoreTable(cells)).icc.forms['2,1']
  if (icc.value === null) throw new Error(icc.why)
  return icc
}
