import { describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '@contract/default-settings'
import { SpoleError } from '@contract/error'
import type { Handlers } from '@main/ipc/handlers'
import { type Caller, makeDoor } from './door'

const page = { origin: 'app://bundle' }
const ours: Caller = { senderFrame: page, sender: { mainFrame: page } }
const inAFrame: Caller = { senderFrame: { origin: 'app://bundle' }, sender: { mainFrame: page } }
const elsewhere = { origin: 'null' }
const anotherPage: Caller = { senderFrame: elsewhere, sender: { mainFrame: elsewhere } }

function doorWith(handlers: Partial<Handlers>, explain: (thrown: unknown) => unknown = (thrown) => thrown) {
  const onRefusal = vi.fn()
  // Only the calls that a test makes need a handler.
  return { door: makeDoor(handlers as Handlers, { explain, onRefusal }), onRefusal }
}

describe('the door', () => {
  it('answers with the value of the handler', async () => {
    const { door } = doorWith({ 'settings.get': () => defaultSettings })
    expect(await door(ours, 'settings.get', {})).toEqual({ ok: true, value: defaultSettings })
  })

  it('gives the handler what the schema made of the input', async () => {
    const handler = vi.fn(() => ({ id: '', name: '', role: 'rater', reactionOffsetMs: 0 }) as const)
    const { door } = doorWith({ 'people.add': handler })
    await door(ours, 'people.add', { name: '  Kari ', role: 'rater', extra: 1 })
    expect(handler).toHaveBeenCalledWith({ name: 'Kari', role: 'rater' })
  })

  it.each([
    ['a frame in the page', inAFrame],
    ['another page', anotherPage],
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: page } }],
  ])('refuses %s without calling anything', async (_who, caller) => {
    const handler = vi.fn(() => defaultSettings)
    const { door } = doorWith({ 'settings.get': handler })
    expect(await door(caller, 'settings.get', {})).toEqual({ ok: false, error: { code: 'bad-sender', detail: {} } })
    expect(handler).not.toHaveBeenCalled()
  })

  it.each(['settings.steal', 'toString', '__proto__', 'constructor', '', 7, null, { name: 'settings.get' }])(
    'refuses the name %j, which is no call',
    async (name) => {
      const { door } = doorWith({})
      expect(await door(ours, name, {})).toEqual({ ok: false, error: { code: 'bad-input', detail: { field: 'name' } } })
    },
  )

  it('refuses input of the wrong shape and says where', async () => {
    const handler = vi.fn()
    const { door } = doorWith({ 'recordings.create': handler })
    const media = [{ token: 'x', offsetMs: 0.5 }]
    const fields = {
      title: 'a',
      date: null,
      group: '',
      sessionNumber: null,
      placeInTreatment: '',
      deleteBy: null,
      note: '',
    }
    expect(await door(ours, 'recordings.create', { fields, media, participants: [], consents: [] })).toEqual({
      ok: false,
      error: { code: 'bad-input', detail: { field: 'media.0.offsetMs' } },
    })
    expect(handler).not.toHaveBeenCalled()
  })

  it.each([undefined, null, 'x', { path: '/etc/passwd' }])('refuses %j where a call takes nothing', async (input) => {
    const { door } = doorWith({ 'settings.get': () => defaultSettings })
    expect(await door(ours, 'settings.get', input)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('passes an expected refusal on with its detail, and tells of it', async () => {
    const { door, onRefusal } = doorWith({
      'study.close': () => {
        throw new SpoleError('disk-full', { path: 'x' })
      },
    })
    const error = { code: 'disk-full', detail: { path: 'x' } }
    expect(await door(ours, 'study.close', {})).toEqual({ ok: false, error })
    expect(onRefusal).toHaveBeenCalledWith(error)
  })

  it('lets libraries’ errors be explained', async () => {
    const broken = new Error('SQLITE_FULL')
    const { door } = doorWith({ 'study.close': () => Promise.reject(broken) }, (thrown) =>
      thrown === broken ? new SpoleError('disk-full') : thrown,
    )
    expect(await door(ours, 'study.close', {})).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  })

  it('keeps the text of an unexpected error to itself', async () => {
    const { door } = doorWith({
      'study.close': () => {
        throw new Error('/home/kari/Group A.spole')
      },
    })
    expect(await door(ours, 'study.close', {})).toEqual({ ok: false, error: { code: 'internal', detail: {} } })
  })
})
