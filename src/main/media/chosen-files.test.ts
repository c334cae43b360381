import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ChosenFiles } from './chosen-files'
import { probeMedia } from './probe'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

describe('chosen media files', () => {
  it('go by tokens that say nothing of their paths', async () => {
    const chosen = new ChosenFiles(probeMedia)
    const [file] = await chosen.probe([fixture('talk.mp4')])
    expect(file?.token).not.toContain('talk')
    expect(chosen.take(file?.token ?? '').path).toBe(fixture('talk.mp4'))
  })

  it('are refused by a token that was never given', () => {
    expect(() => new ChosenFiles(probeMedia).take(fixture('talk.mp4'))).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  it('are shown but not taken when they are no media', async () => {
    const chosen = new ChosenFiles(probeMedia)
    const [file] = await chosen.probe([fixture('talk.en.vtt')])
    expect(file?.problems).toEqual([{ kind: 'unreadable' }])
    expect(() => chosen.take(file?.token ?? '')).toThrow(expect.objectContaining({ code: 'media-unreadable' }))
  })

  it('may be named by the page only when they really were dropped', async () => {
    const chosen = new ChosenFiles(probeMedia)
    await expect(chosen.probeDropped([fixture('talk.mp4')])).rejects.toMatchObject({ code: 'bad-input' })
    chosen.noteDropped(fixture('talk.mp4'))
    expect(await chosen.probeDropped([fixture('talk.mp4')])).toMatchObject([{ fileName: 'talk.mp4', problems: [] }])
    await expect(chosen.probeDropped([fixture('talk.mp4'), fixture('ac3.mp4')])).rejects.toMatchObject({
      code: 'bad-input',
    })
  })
})
