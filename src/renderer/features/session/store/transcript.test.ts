import { expect, it, vi } from 'vitest'
import type { Session } from '@renderer/features/session/store/session'
import { followTranscript, transcriptFile } from '@renderer/features/session/store/transcript'

vi.mock('@renderer/features/session/transcript/read-cues', () => ({
  readCues: () => Promise.resolve([{ startMs: 1_000, endMs: 2_000, lines: ['Hello.'] }]),
}))
vi.mock('@domain/transcript/transcript', () => ({
  transcriptOf: (_cues: unknown, _participants: unknown, offsetMs: number) => offsetMs,
}))

const media = [
  { position: 2, captions: ['en'] as const, offsetMs: 0 },
  { position: 0, captions: [], offsetMs: 0 },
  { position: 1, captions: ['en', 'nb'] as const, offsetMs: 250 },
]

it('is read from the first file that has captions, in the language of the reader', () => {
  expect(transcriptFile('r', media, 'nb')).toEqual({
    url: 'media://recording/r/1/captions/nb.vtt',
    position: 1,
    offsetMs: 250,
  })
})

it('is read in another language rather than not at all', () => {
  expect(transcriptFile('r', media.slice(0, 1), 'nb')?.url).toBe('media://recording/r/2/captions/en.vtt')
})

it('is not there without captions', () => {
  expect(transcriptFile('r', media.slice(1, 2), 'en')).toBeNull()
})

it('moves with its file until it is left', async () => {
  const shown: unknown[] = []
  const heard = new Set<() => void>()
  const track = { position: 1, media: { offsetMs: 250 } }
  const session = {
    opened: { recording: { recording: { id: 'r' }, media } },
    participants: [],
    player: {
      state: { tracks: [track] },
      onStateChange: (listener: () => void) => {
        heard.add(listener)
        return () => heard.delete(listener)
      },
    },
    store: { setState: ({ transcript }: { transcript: unknown }) => shown.push(transcript) },
  } as unknown as Session
  const leave = followTranscript(session, 'en')
  await vi.waitFor(() => expect(shown).toEqual([250]))
  track.media = { offsetMs: 900 }
  for (const listener of heard) listener()
  for (const listener of heard) listener()
  expect(shown).toEqual([250, 900])
  leave()
  expect(heard.size).toBe(0)
})
