import { randomUUID } from 'node:crypto'
import type { CallName, Input } from '@contract/contract'
import { ask } from './door'
import { expect, test } from './launch'
import { openSampleSession } from './screens/open-sample'
import { patternOf } from './words'

const list = { search: '', sort: 'title', descending: false, filter: 'all' } as const

test('what another rater wrote reaches no screen and no answer before the own rating is submitted', async ({ app }) => {
  const { page, say } = app
  const secret = `secret-${randomUUID()}`
  const first = await openSampleSession(app)
  const [recording] = await ask(page, 'recordings.list', list)
  const recordingId = recording?.id ?? ''
  const { rating: theirs, person } = await ask(page, 'ratings.open', { recordingId })
  const note = {
    id: randomUUID().replace(/^(.{14})./, '$17'),
    ratingId: theirs.id,
    kind: 'comment',
    atMs: 1000,
    text: secret,
  } as const
  const changes = [{ table: 'timeNote', before: null, after: note }] as const
  await ask(page, 'changes.apply', { ratingId: theirs.id, label: 'timeNote.add', changes: [...changes] })
  await first.submit()
  const ola = await ask(page, 'people.add', { name: 'Ola', role: 'rater' })

  await test.step('taking another seat has to be confirmed', async () => {
    await expect(ask(page, 'people.use', { id: ola.id, isConfirmed: false })).rejects.toThrow('person-unconfirmed')
    await page.getByRole('button', { name: patternOf(say, 'people:presentPerson') }).click()
    await page.getByRole('menuitem', { name: say('people:workAs', { name: 'Ola' }) }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText(say('people:confirm.text', { name: 'Ola' }))
    await question.getByRole('button', { name: say('people:confirm.go', { name: 'Ola' }) }).click()
    await expect(page.getByRole('button', { name: patternOf(say, 'people:presentPerson') })).toContainText('Ola')
  })

  await test.step('no screen shows it', async () => {
    const show = async (menu: 'library' | 'assignments' | 'studySettings') => {
      await page.getByRole('button', { name: patternOf(say, 'app:studyMenuOf') }).click()
      await page.getByRole('menuitem', { name: say(`app:${menu}`) }).click()
    }
    const isClean = async () => expect(await page.locator('body').innerText()).not.toContain(secret)
    await isClean()
    await show('library')
    await isClean()
    await show('assignments')
    await expect(page.getByText(say('assignments:helpOwn'))).toBeVisible()
    await isClean()
    await show('studySettings')
    await page.getByRole('tab', { name: say('study:history.tab') }).click()
    await expect(
      page
        .getByRole('grid', { name: say('study:history.tab') })
        .getByRole('row')
        .nth(2),
    ).toBeVisible()
    await expect(page.getByText(say('history:rating.submit'))).toBeHidden()
    await isClean()
  })

  await test.step('no answer tells it', async () => {
    const asked = {
      'recordings.list': list,
      'recordings.get': { id: recordingId },
      'recordings.removalPreview': { id: recordingId },
      'ratings.comparable': { recordingId, ratingId: null },
      'history.page': { ratingId: null, beforeTxId: null, limit: 500 },
      'assignments.board': {},
      'people.list': {},
      'people.record': { id: person.id },
      'instruments.list': {},
    } satisfies { [Name in CallName]?: Input<Name> }
    for (const [name, input] of Object.entries(asked)) {
      const answer = JSON.stringify(
        await page.evaluate(([call, given]) => window.spole.call(call as 'people.list', given), [name, input] as const),
      )
      expect(answer).not.toContain(secret)
      expect(answer).not.toContain(theirs.id)
    }
    const events = { ratingId: theirs.id, after: null, limit: 10 }
    await expect(ask(page, 'events.page', events)).rejects.toThrow('rating-blinded')
    await expect(ask(page, 'ratings.look', { ratingId: theirs.id })).rejects.toThrow('rating-blinded')
    const history = { ratingId: theirs.id, beforeTxId: null, limit: 10 }
    await expect(ask(page, 'history.page', history)).rejects.toThrow('rating-blinded')
    await expect(ask(page, 'study.setBlinding', { isOn: false })).rejects.toThrow('needs-coordinator')
  })

  await test.step('once the own rating is submitted it may be seen', async () => {
    const { rating } = await ask(page, 'ratings.open', { recordingId })
    await ask(page, 'ratings.submit', { ratingId: rating.id })
    const seen = await ask(page, 'ratings.comparable', { recordingId, ratingId: null })
    expect(seen.map(({ ratingId }) => ratingId)).toContain(theirs.id)
  })
})
