import { expect, it } from 'vitest'
import { transcriptFile } from '@renderer/features/session/store/transcript'

const media = [
  { position: 2, captions: ['en'] as const, offsetMs: 0 },
  { position: 0, captions: [], offsetMs: 0 },
  { position: 1, captions: ['en', 'nb'] as const, offsetMs: 250 },
]

it('is read from the first file that has captions, in the language of the reader', () => {
  expect(transcriptFile('r', media, 'nb')).toEqual({ url: 'media://recording/r/1/captions/nb.vtt', offsetMs: 250 })
})

it('is read in another language rather than not at all', () => {
  expect(transcriptFile('r', media.slice(0, 1), 'nb')?.url).toBe('media://recording/r/2/captions/en.vtt')
})

it('is not there without captions', () => {
  expect(transcriptFile('r', media.slice(1, 2), 'en')).toBeNull()
})
