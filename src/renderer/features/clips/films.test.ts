import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { Event } from '@domain/coding/event'
import { madeEvent } from '@domain/coding/made-event'
import { madeCode, madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import type { MediaOnDisk } from '@contract/calls/recordings'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { plannedFilms } from './films'
import { type ClipWish, firstWish } from './wish'

const instrument = madeInstrument({
  codes: [madeCode('stop', { name: { en: 'Stop' }, item: 18 }), madeCode('praise', { name: { en: 'Praise' } })],
  items: [madeItem(18, { name: { en: 'Stop and rewind' } })],
})

function event(id: string, code: string, startMs: number): Event {
  return madeEvent({ id, code, startMs, subjectId: 'p1', note: 'Anna cries' })
}

const media = {
  position: 0,
  fileName: 'Anna.mp4',
  sizeBytes: 6_000_000,
  durationMs: 60_000,
  offsetMs: 0,
  video: { codec: 'avc', width: 640, height: 360, frameRate: 25 },
  audio: { codec: 'aac', channels: 2, sampleRate: 48_000 },
  copy: null,
} as unknown as MediaOnDisk

const request: ClipRequest = {
  recordingId: 'rec',
  ratingId: 'r',
  instrument,
  participants: [{ id: 'p1', recordingId: 'rec', position: 0, pseudonym: 'P1', role: 'member' }],
  durationMs: 60_000,
  files: [{ media, firstShownMs: null }],
  picture: 0,
  sound: 0,
  events: [event('a', 'stop', 10_000), event('b', 'praise', 16_000), event('c', 'stop', 40_000)],
  chosen: new Set(['a', 'b', 'c']),
  item: null,
}

const t = ((key: string) => key) as unknown as TFunction<'clips'>

function planned(patch: Partial<ClipWish>) {
  return plannedFilms(request, { ...firstWish(request), ...patch }, { t, language: 'en' })
}

describe('the films of a wish', () => {
  it('are one for each event, or a reel in which stretches that overlap are one', () => {
    expect(planned({}).map(({ name }) => name)).toEqual(['stop 0-00-05', 'praise 0-00-11', 'stop 0-00-35'])
    const [reel, ...others] = planned({ form: 'reel' })
    expect(others).toEqual([])
    expect(reel?.name).toBe('reel stop and 1 more 2')
    expect(reel?.parts).toEqual([
      { startMs: 5000, endMs: 21_000, eventIds: ['a', 'b'] },
      { startMs: 35_000, endMs: 45_000, eventIds: ['c'] },
    ])
    expect(reel?.plan.parts.map(({ chapter }) => chapter)).toEqual([
      '18 Stop and rewind 0:05',
      '18 Stop and rewind 0:35',
    ])
  })

  it('leave out what is not ticked, and follow the verdicts', () => {
    expect(planned({ leftOut: new Set(['a']) })).toHaveLength(2)
    const verdicts = new Map([
      ['a', 'discuss'],
      ['c', 'good'],
    ] as const)
    const [reel] = planned({ form: 'reel', byVerdict: true, verdicts })
    expect(reel?.parts.map(({ eventIds }) => eventIds)).toEqual([['c'], ['a']])
  })

  it('say on their cards what and when, a pseudonym only when asked, and never a note or a file’s name', () => {
    const [film] = planned({ hasCards: true })
    expect(film?.plan.parts[0]?.card).toEqual({ heading: '18 Stop and rewind', lines: ['Stop', '0:05 – 0:15'] })
    const [named] = planned({ hasCards: true, namesSubjects: true })
    expect(named?.plan.parts[0]?.card?.lines).toContain('P1')
    expect(JSON.stringify([film, named])).not.toContain('Anna')
  })
})
