import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { spoleJson } from './command-line'
import { dropFiles } from './drop-files'
import { expect, type RunningApp, test } from './launch'
import { makeStudy, recordingTitle } from './made-study/make-study'
import { readCsv } from './read-csv'
import { bringIn } from './screens/bring-in'
import { giveOut } from './screens/give-out'
import { library } from './screens/library'
import { openSession, openStudy } from './screens/open-sample'

/** What a small lab's project looks like: codes that exclude one another, modifiers, a state that was never ended. */
const project = {
  project_format_version: '7.0',
  behaviors_conf: {
    0: { type: 'Point event', code: 'halt', key: 'h', description: 'The group is stopped', color: '#aa3311' },
    1: {
      type: 'State event',
      code: 'talk',
      key: 'k',
      excluded: 'still',
      modifiers: { 0: { name: 'voice', type: 0, values: ['loud (l)', 'low (o)'] } },
    },
    2: { type: 'State event', code: 'still', key: 'x', excluded: 'talk' },
  },
  subjects_conf: { 0: { name: 'Anna B' }, 1: { name: 'P1' } },
  observations: {
    'visit 4': {
      date: '2026-03-12T10:00:00',
      events: [
        [1.5, 'Anna B', 'halt', '', 'soft'],
        [2, 'P1', 'talk', 'loud', ''],
        [4, 'P1', 'talk', 'loud', ''],
        [5, '', 'still', '', ''],
        [6, '', 'still', '', ''],
        [9, '', 'still', '', ''],
      ],
    },
    'visit 5': { events: [[3, 'Anna B', 'halt', '', '']] },
  },
}

/** What keeps people from using the window that is open. */
async function hindrancesIn({ page }: RunningApp): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role="dialog"]').analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

test('a BORIS project comes in with its codes, people and recordings, and goes again in one step', async ({
  app,
  dataFolder,
}) => {
  const file = join(dataFolder, 'lab.boris')
  await writeFile(file, JSON.stringify(project))
  await openStudy(app, await makeStudy(dataFolder))
  const { page, say } = app
  const window = bringIn(app)
  const { dialog } = window

  await test.step('the dry run says what is there and that nothing would come yet', async () => {
    await window.choose(file)
    await expect(dialog.getByText(say('imports:format.boris'))).toBeVisible()
    await expect(dialog.getByText('2 recordings · 3 codes · 2 persons · 5 events')).toBeVisible()
    await expect(dialog.getByText(say('imports:outcome.nothing'))).toBeVisible()
    await expect(window.go).toBeDisabled()
  })

  await test.step('names are given a meaning, or made', async () => {
    await window.answer(say('imports:recordings.means', { name: 'visit 4' }), new RegExp(`^${recordingTitle}`))
    await dialog.getByRole('button', { name: say('imports:recordings.makeAll_one', { count: 1 }) }).click()
    await window.openTab('codes')
    await dialog.getByRole('button', { name: say('imports:codes.makeAll_other', { count: 3 }) }).click()
    await window.openTab('subjects')
    await window.answer(say('imports:subjects.means', { name: 'Anna B' }), 'P2')
    await expect(dialog.getByText('“Session 1”: 4 events')).toBeVisible()
    await expect(dialog.getByText('“visit 5” (new): 1 event')).toBeVisible()
    await expect(dialog.getByText('1 recording, 1 participant, 3 codes')).toBeVisible()
    expect(await hindrancesIn(app)).toEqual([])
    await window.openTab('problems')
    await expect(dialog.getByRole('row', { name: /observation visit 4/ })).toContainText('never ended')
  })

  await test.step('it comes in, and stands in the ratings', async () => {
    await window.bringIn()
    await window.close()
    await expect(library(app).row(/visit 5/)).toBeVisible()
    const rating = await openSession(app, recordingTitle)
    await rating.hasEvents(4)
    await page
      .getByRole('button', { name: say('app:library') })
      .first()
      .click()
    const empty = await openSession(app, 'visit 5')
    await empty.hasEvents(1)
    await page
      .getByRole('button', { name: say('app:library') })
      .first()
      .click()
  })

  await test.step('what was said is proposed again, and the whole file is taken back in one step', async () => {
    await window.choose(file)
    await expect(dialog.getByText(/You brought in a file like this before/)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('imports:open'), exact: true }).click()
    await dialog.getByRole('button', { name: say('imports:last.takeBack') }).click()
    await page.keyboard.press('Escape')
    await expect(library(app).row(/visit 5/)).toHaveCount(0)
    const rating = await openSession(app, recordingTitle)
    await rating.hasEvents(0)
  })
})

const slots = [1000, 2000, 3000, 5000].map((ms, index) => `<TIME_SLOT TIME_SLOT_ID="t${index}" TIME_VALUE="${ms}"/>`)
const annotation = (id: string, from: number, to: number, value: string): string =>
  `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="t${from}" TIME_SLOT_REF2="t${to}"><ANNOTATION_VALUE>${value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`

/** Two tiers: one with a vocabulary, whose annotations say the code, and a free one. */
const document = `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-12T10:00:00+01:00" FORMAT="3.0" VERSION="3.0">
  <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///D:/films/session.mp4" MIME_TYPE="video/mp4"/></HEADER>
  <TIME_ORDER>${slots.join('')}</TIME_ORDER>
  <TIER TIER_ID="moves" LINGUISTIC_TYPE_REF="coded" PARTICIPANT="T1">${annotation('a1', 0, 1, 'pause')}${annotation('a2', 2, 3, 'repair')}</TIER>
  <TIER TIER_ID="draft" LINGUISTIC_TYPE_REF="free">${annotation('a3', 0, 3, 'to do')}</TIER>
  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="coded" CONTROLLED_VOCABULARY_REF="v"/><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="free"/>
  <CONTROLLED_VOCABULARY CV_ID="v"><CV_ENTRY_ML CVE_ID="1"><CVE_VALUE DESCRIPTION="a halt" LANG_REF="und">pause</CVE_VALUE></CV_ENTRY_ML><CV_ENTRY_ML CVE_ID="2"><CVE_VALUE LANG_REF="und">repair</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY>
</ANNOTATION_DOCUMENT>`

test('an ELAN document finds its film, and its vocabulary becomes codes', async ({ app, dataFolder }) => {
  const file = join(dataFolder, 'old name.eaf')
  await writeFile(file, document)
  await openStudy(app, await makeStudy(dataFolder))
  const { say } = app
  const window = bringIn(app)
  await window.choose(file)
  // The document names the film of the one recording.
  await expect(window.dialog.getByRole('button', { name: new RegExp(`^${recordingTitle}`) })).toBeVisible()
  await window.openTab('tiers')
  await window.answer(say('imports:tiers.means', { name: 'draft' }), say('imports:leaveOut'))
  await window.openTab('codes')
  await window.dialog.getByRole('button', { name: say('imports:codes.makeAll_other', { count: 2 }) }).click()
  await expect(window.dialog.getByText(`“${recordingTitle}”: 2 events`)).toBeVisible()
  await window.bringIn()
  await window.close()
  const rating = await openSession(app, recordingTitle)
  await rating.hasEvents(2)
  await expect(rating.code('pause')).toBeVisible()
  // Undo of the rating takes all of it back in one step.
  await rating.press('Control+KeyZ')
  await rating.hasEvents(0)
})

test('a recording is made with the film that lies beside the file, once that is chosen', async ({
  app,
  dataFolder,
}) => {
  const study = await makeStudy(dataFolder)
  const folder = join(dataFolder, 'from elsewhere')
  await mkdir(folder)
  await copyFile(join(import.meta.dirname, 'fixtures/even-25.mp4'), join(folder, 'clip.mp4'))
  const observations = {
    'visit 9': { file: { 1: [String.raw`C:\films\clip.mp4`] }, events: [[1, 'P1', 'warmth', '', '']] },
  }
  const file = join(folder, 'elsewhere.boris')
  await writeFile(file, JSON.stringify({ ...project, observations }))
  await openStudy(app, study)
  const { say } = app
  const window = bringIn(app)
  await window.choose(file)
  await window.answer(say('imports:recordings.means', { name: 'visit 9' }), say('imports:recordings.make'))
  await window.dialog.getByText(say('imports:recordings.withMedia', { file: 'clip.mp4' })).click()
  expect(await hindrancesIn(app)).toEqual([])
  await expect(window.dialog.getByText('“visit 9” (new): 1 event')).toBeVisible()
  await window.bringIn()
  await expect(window.dialog.getByText('“visit 9” (new): 1 event')).toBeVisible()
  await window.close()
  // The length is the film's.
  await expect(library(app).row(/visit 9/)).toContainText('0:12')
})

test('a transcript stays in the study, and its lines are marked', async ({ app, dataFolder }) => {
  const file = join(dataFolder, `${recordingTitle}.srt`)
  const lines = [
    '00:00:01,000 --> 00:00:03,000',
    'T1: Good morning, all of you',
    '',
    '2',
    '00:00:04,000 --> 00:00:06,500',
  ]
  await writeFile(file, ['1', ...lines, 'P1: I was late', ''].join('\n'))
  await openStudy(app, await makeStudy(dataFolder))
  const { page, say } = app
  const window = bringIn(app)
  await window.choose(file)
  await expect(window.dialog.getByText(`“${recordingTitle}”: 2 transcript lines`)).toBeVisible()
  await window.bringIn()
  await window.close()
  await library(app).select(recordingTitle)
  await expect(library(app).details).toContainText(
    say('library:transcript.text_other', { count: 2, file: `${recordingTitle}.srt` }),
  )
  const rating = await openSession(app, recordingTitle)
  await expect(page.getByRole('tab', { name: say('session:tabs.transcript') })).toBeVisible()
  await rating.press('Control+Digit7')
  await expect(rating.transcript.getByRole('row')).toHaveCount(2)
  await rating.press('End', 'Shift+Enter', 'KeyX')
  await rating.hasEvents(1)
  await rating.press('Control+Digit3')
  await expect(rating.eventList.getByRole('row').filter({ hasText: 'Speech turn' })).toContainText('0:00:04')
  await rating.press('Control+KeyZ')
  await rating.hasEvents(0)
})

test('a table is told what its columns are, and what does not fit is kept as a table', async ({ app, dataFolder }) => {
  const file = join(dataFolder, `${recordingTitle}.csv`)
  await writeFile(file, 'Hva;Når;Hvem\nwarmth;0:01,5;P1\nwarmth;late;P1\nunknown;0:03;\n=SUM(A1);0:04;\n')
  await openStudy(app, await makeStudy(dataFolder))
  const { page, say } = app
  const window = bringIn(app)
  await window.choose(file)
  await expect(window.dialog.getByText(say('imports:columns.needed'))).toBeVisible()
  await window.answer(say('imports:columns.means', { heading: 'Hva' }), say('imports:columns.is.code'))
  await window.answer(say('imports:columns.means', { heading: 'Når' }), say('imports:columns.is.start'))
  await expect(window.dialog.getByText(`“${recordingTitle}”: 1 event`)).toBeVisible()
  expect(await hindrancesIn(app)).toEqual([])
  await window.openTab('problems')
  const report = join(dataFolder, 'report.csv')
  await window.saveReport(report)
  await expect(page.getByText(say('imports:report.saved_other', { count: 3 }))).toBeVisible()
  const rows = await readCsv(report)
  expect(rows.map((row) => [row[say('imports:report.row')], row[say('imports:report.column')]])).toEqual([
    ['3', 'Når'],
    ['4', 'Hva'],
    ['5', 'Hva'],
  ])
  await window.bringIn()
  await window.close()
  const rating = await openSession(app, recordingTitle)
  await rating.hasEvents(1)
})

test('hostile files are refused in plain words, and nothing is changed', async ({ app, dataFolder }) => {
  await openStudy(app, await makeStudy(dataFolder))
  const { say } = app
  const window = bringIn(app)
  const refused = async (name: string, text: string | Uint8Array, reason: string): Promise<void> => {
    const file = join(dataFolder, name)
    await writeFile(file, text)
    if (await window.dialog.isVisible()) await window.chooseOther(file)
    else await window.choose(file)
    await expect(window.dialog.getByRole('alert')).toContainText(say(`imports:refusal.${reason}`, { name }))
    await expect(window.go).toBeDisabled()
  }
  const entity = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><ANNOTATION_DOCUMENT/>'
  await refused('entity.eaf', entity, 'document-type')
  await refused('broken.eaf', '<ANNOTATION_DOCUMENT><TIER>', 'not-xml')
  await refused('broken.boris', '{"observations": {', 'not-json')
  await refused('newer.boris', '{"observations": {}, "project_format_version": "99.0"}', 'newer-version')
  await refused('noise.boris', new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7]), 'not-text')
})

test('a file that is dropped on the list is looked into, and redo brings again what was taken back', async ({
  app,
  dataFolder,
}) => {
  const file = join(dataFolder, 'marks.csv')
  await writeFile(file, `event_id,recording,code,kind,start_ms,end_ms\na,${recordingTitle},warmth,point,3000,\n`)
  await openStudy(app, await makeStudy(dataFolder, { events: 1 }))
  const { page, say } = app
  const window = bringIn(app)
  await dropFiles(library(app).table, [file])
  await expect(window.dialog.getByText(`“${recordingTitle}”: 1 event`)).toBeVisible()

  await test.step('another one dropped on the window takes its place', async () => {
    const other = join(dataFolder, 'other.csv')
    await writeFile(other, `event_id,recording,code,kind,start_ms,end_ms\nb,${recordingTitle},warmth,point,4000,\n`)
    await dropFiles(window.dialog, [other])
    await expect(window.dialog.getByText('other.csv')).toBeVisible()
    await dropFiles(window.dialog, [file])
    await expect(window.dialog.getByText('marks.csv')).toBeVisible()
  })

  await window.bringIn()
  await window.dialog.getByRole('button', { name: say('imports:last.takeBack') }).click()
  await expect(page.getByText(say('imports:last.done', { name: 'marks.csv' }))).toBeVisible()
  const rating = await openSession(app, recordingTitle)
  await rating.hasEvents(1)
  await rating.press('Control+Shift+KeyZ')
  await rating.hasEvents(2)
  await rating.isSaved()
})

test('what Spole gave out with a transcript comes back with it, if that is wished', async ({ app, dataFolder }) => {
  const talk = join(dataFolder, `${recordingTitle}.vtt`)
  await writeFile(
    talk,
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v T1>Good morning\n\n00:02.500 --> 00:04.000\n<v P1>Hello\n',
  )
  const study = await makeStudy(dataFolder, { events: 1 })
  await spoleJson(['import', study, talk, '--as', 'transcript'])
  await openStudy(app, study)
  const { page, say } = app
  const out = giveOut(app)
  await out.open()
  await out.choose('json')
  const file = join(dataFolder, 'all.json')
  await out.writeTo(file)
  await out.close()
  const { details, select } = library(app)
  await select(recordingTitle)
  await details.getByRole('button', { name: say('library:transcript.remove') }).click()
  await expect(details).not.toContainText(`${recordingTitle}.vtt`)

  const window = bringIn(app)
  await window.choose(file)
  await expect(window.dialog.getByText(say('imports:format.own-json'))).toBeVisible()
  await expect(window.dialog.getByText(`“${recordingTitle}”: 2 transcript lines`)).toBeVisible()
  const wish = window.dialog.getByRole('checkbox', { name: say('imports:speech.asTranscript') })
  await wish.uncheck({ force: true })
  await expect(window.dialog.getByText(say('imports:outcome.nothing'))).toBeVisible()
  await wish.check({ force: true })
  await window.bringIn()
  await window.close()
  await expect(details).toContainText(say('library:transcript.text_other', { count: 2, file: 'all.json' }))
  await expect(page.getByRole('alert')).toBeHidden()
})
