import { expect, it, vi } from 'vitest'
import { openKnownComputers } from '@main/app/known-computers'
import { askForComputers } from '@main/ipc/other-computers'
import type { Services } from '@main/ipc/services'
import { ratedStudy, temporaryFolder } from '@main/study/made-up-study'
import { relinkMedia } from '@main/study/queries/media'

/** A study that names a film on another computer, and a person who answers. */
async function setUp(answer: boolean, path = '\\\\evil\\films\\s1.mp4') {
  const { study, db, recording } = ratedStudy()
  relinkMedia(db, recording.media[0]?.id ?? '', { path })
  const close = vi.fn()
  const mayLookOn = vi.fn(() => Promise.resolve(answer))
  const computers = await openKnownComputers(temporaryFolder())
  const present = { study, db, close }
  const tools = { present, dialogs: { mayLookOn }, computers } as unknown as Services
  return { tools, close, mayLookOn }
}

it('asks before it looks on a computer that is new here, and then no more', async () => {
  const { tools, mayLookOn, close } = await setUp(true)
  await askForComputers(tools, 'win32')
  await askForComputers(tools, 'win32')
  expect(mayLookOn.mock.calls).toEqual([[['evil']]])
  expect(close).not.toHaveBeenCalled()
})

it('closes the study again when the answer is no', async () => {
  const { tools, close } = await setUp(false)
  await expect(askForComputers(tools, 'win32')).rejects.toMatchObject({ code: 'cancelled' })
  expect(close).toHaveBeenCalled()
})

it('asks nothing for films on this computer, or where no path goes elsewhere', async () => {
  const local = await setUp(false, 'C:\\films\\s1.mp4')
  await askForComputers(local.tools, 'win32')
  const elsewhere = await setUp(false)
  await askForComputers(elsewhere.tools, 'linux')
  expect([...local.mayLookOn.mock.calls, ...elsewhere.mayLookOn.mock.calls]).toEqual([])
})
