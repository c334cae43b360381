import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '@contract/default-settings'
import { openSettings } from './settings'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spole-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = () => join(folder, 'settings.json')

describe('the settings', () => {
  it('are the defaults before anything was changed', async () => {
    expect((await openSettings(folder)).get()).toEqual(defaultSettings)
  })

  it('are kept over a restart, each change beside the others', async () => {
    const settings = await openSettings(folder)
    await settings.change({ theme: 'dark' })
    expect(await settings.change({ volume: 0.5, keys: { 'app.keys': 'F2' } })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      volume: 0.5,
      keys: { 'app.keys': 'F2' },
    })
    expect((await openSettings(folder)).get()).toEqual(settings.get())
  })

  it('stay as they were where a key is there without a value', async () => {
    const settings = await openSettings(folder)
    await settings.change({ theme: 'dark' })
    expect(await settings.change({ theme: undefined, volume: 0.2 })).toMatchObject({ theme: 'dark', volume: 0.2 })
  })

  it('keep the window where it was, beside the rest', async () => {
    const settings = await openSettings(folder)
    await settings.change({ language: 'nb' })
    const bounds = { x: 10, y: 20, width: 1200, height: 800, maximized: false }
    await settings.keepWindowBounds(bounds)
    const again = await openSettings(folder)
    expect(again.windowBounds()).toEqual(bounds)
    expect(again.get().language).toBe('nb')
  })

  it('keep the program for copies apart from what the window may change', async () => {
    const settings = await openSettings(folder)
    await settings.keepFfmpegPath('/opt/ffmpeg/bin/ffmpeg')
    await settings.change({ theme: 'dark' })
    const again = await openSettings(folder)
    expect(again.ffmpegPath()).toBe('/opt/ffmpeg/bin/ffmpeg')
    expect(JSON.stringify(again.get())).not.toContain('ffmpeg')
  })

  it.each(['{"settings": {"theme":', '[]', '{"settings":{"volume":7},"window":null}', ''])(
    'start anew from a broken file (%j), which is kept aside',
    async (text) => {
      await writeFile(file(), text)
      expect((await openSettings(folder)).get()).toEqual(defaultSettings)
      expect(await readFile(`${file()}.broken`, 'utf8')).toBe(text)
    },
  )

  it('of a newer version are taken as far as they are known', async () => {
    await writeFile(file(), JSON.stringify({ settings: { theme: 'dark', telepathy: true }, window: null, more: 1 }))
    expect((await openSettings(folder)).get()).toEqual({ ...defaultSettings, theme: 'dark' })
  })

  it('end as the last change asked, when many come at once, and leave no half-written file', async () => {
    const settings = await openSettings(folder)
    await Promise.all([0.1, 0.2, 0.3, 0.4].map((volume) => settings.change({ volume })))
    await settings.settled()
    expect((await openSettings(folder)).get().volume).toBe(0.4)
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it('can be read by the person alone', async () => {
    await (await openSettings(folder)).change({ volume: 0.5 })
    expect((await stat(file())).mode & 0o077).toBe(0)
  })
})
