import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goldEvents } from './gold.mjs'
import { parseScript, parseSpoken, phrasesOf, separateMarks, slug } from './script-text.mjs'
import { pairedCues, webVtt } from './subtitles.mjs'
import { layOut } from './timeline.mjs'

interface GoldEvent {
  code: string
  subject: string | null
  startMs: number
  endMs: number | null
  modifiers: string[]
}

interface Score {
  item: number
  dimension: string
  value: number
  note: { en: string; nb: string }
}

interface Session {
  media: string
  durationMs: number
  participants: { pseudonym: string; role: string }[]
  gold: { events: GoldEvent[]; scores: Score[]; overall: Record<string, number> }
}

interface Codebook {
  codes: { id: string; kind: string; modifiers: { id: string }[] }[]
}

function resource(name: string): URL {
  return new URL(`../../resources/${name}`, import.meta.url)
}

function text(name: string): string {
  return readFileSync(resource(name), 'utf8')
}

const session = JSON.parse(text('sample/session.json')) as Session
const { events, scores, overall } = session.gold

describe('the text of the session', () => {
  it('makes ids of words', () => {
    expect(["a member's story", 'opening and recap', 'put-down', 'Stop and  rewind!'].map(slug)).toEqual([
      'a-members-story',
      'opening-and-recap',
      'put-down',
      'stop-and-rewind',
    ])
  })

  it('divides a line into words and marks', () => {
    expect(separateMarks("T1: Wait. [arousal-regulation (T1; down)] [stop-and-rewind (P3; a member's story)")).toEqual({
      rest: 'T1: Wait.',
      marks: [
        { type: 'point', code: 'arousal-regulation', subject: 'T1', modifiers: ['down'] },
        { type: 'open', code: 'stop-and-rewind', subject: 'P3', modifiers: ['a-members-story'] },
      ],
    })
  })

  it('keeps the words before the end of a state', () => {
    expect(separateMarks('P3: (pause) Maybe. psychic equivalence ends]')).toEqual({
      rest: 'P3: (pause) Maybe.',
      marks: [{ type: 'close', code: 'psychic-equivalence', subject: null, modifiers: [] }],
    })
  })

  it('ends and begins phases on one line, and two states at once', () => {
    expect(separateMarks('phase ends] [phase: work').marks).toMatchObject([
      { type: 'close', code: 'phase' },
      { type: 'open', code: 'phase', subject: null, modifiers: ['work'] },
    ])
    expect(separateMarks('P2: Yes. stop-and-rewind ends] event-in-group ends]')).toMatchObject({
      rest: 'P2: Yes.',
      marks: [{ code: 'stop-and-rewind' }, { code: 'event-in-group' }],
    })
  })

  it('hears words and pauses, not directions', () => {
    expect(parseSpoken('(to T2) I was sharp. (long pause) Was I?')).toEqual({
      fast: false,
      parts: [{ words: 'I was sharp.' }, { pause: 'long pause' }, { words: 'Was I?' }],
    })
    expect(parseSpoken('(fast) and then')).toEqual({ fast: true, parts: [{ words: 'and then' }] })
  })

  it('divides words into phrases without breaking quotes', () => {
    expect(phrasesOf('He said "what is it". Just that.')).toEqual(['He said "what is it".', 'Just that.'])
    expect(phrasesOf('I was… waiting, I think')).toEqual(['I was…', 'waiting,', 'I think'])
  })

  it('skips the introduction and names a line that it does not understand', () => {
    expect(parseScript('# Title\n\nAbout it.\n\nP1: Hello.\n')).toMatchObject([
      { kind: 'speech', speaker: 'P1', line: 5 },
    ])
    expect(() => parseScript('P1: Hello.\nsomething else')).toThrow('Line 2')
  })

  it('sees who comes in', () => {
    expect(parseScript('(the door; P4 comes in late)')).toMatchObject([{ kind: 'action', enters: 'P4' }])
  })
})

describe('laying the session out', () => {
  const script = parseScript(
    '[phase: work\nT1: One, two. [challenge (T1)] [focus-turn (P1)\nP1: (pause) Three. focus-turn ends]\nphase ends]',
  )
  const speak = (_speaker: string, words: string) =>
    Promise.resolve(phrasesOf(words).map((phrase) => ({ text: phrase, sound: new Float32Array(22050) })))

  it('times phrases exactly and leaves pauses silent', async () => {
    const { beats, durationMs } = await layOut(script, speak)
    const [first, second] = beats
    expect(first?.phrases.map(({ startMs, endMs }) => endMs - startMs)).toEqual([1000, 1000])
    expect((second?.startMs ?? 0) - (first?.endMs ?? 0)).toBeGreaterThanOrEqual(1800)
    expect(durationMs % 40).toBe(0)
  })

  it('begins a mark with its line, ends it with its line, and tiles phases', async () => {
    const { beats, durationMs } = await layOut(script, speak)
    const [first, second] = beats
    expect(goldEvents(script, beats, durationMs)).toMatchObject([
      { code: 'phase', startMs: 0, endMs: durationMs },
      { code: 'challenge', startMs: first?.startMs, endMs: null },
      { code: 'focus-turn', startMs: first?.startMs, endMs: second?.endMs },
    ])
  })

  it('refuses a state that never ends, and an end without a beginning', () => {
    expect(() => goldEvents(parseScript('T1: A. [pretend-mode (P1)'), [], 0)).toThrow('Never ended: pretend-mode')
    expect(() => goldEvents(parseScript('T1: A. pretend-mode ends]'), [], 0)).toThrow('Line 1')
  })

  it('gives both languages the same times and says where they do not match', async () => {
    const { beats } = await layOut(script, speak)
    const { spoken, translated } = pairedCues(beats, parseScript('T1: En, to.\nP1: Tre.'))
    expect(translated.map(({ text: words }) => words)).toEqual(['En, to.', 'Tre.'])
    expect(translated.map(({ startMs }) => startMs)).toEqual(spoken.map(({ startMs }) => startMs))
    expect(() => pairedCues(beats, parseScript('T1: En og to.\nP1: Tre.'))).toThrow('Line 1 of the translation')
  })

  it('escapes what WebVTT would read as markup', () => {
    expect(webVtt([{ startMs: 1, endMs: 3_600_002, speaker: 'T1', text: 'a <b> & c' }])).toBe(
      'WEBVTT\n\n00:00:00.001 --> 01:00:00.002\n<v T1>a &lt;b&gt; &amp; c\n',
    )
  })
})

describe('the gold rating', () => {
  const codebook = existsSync(resource('instruments/mbt-g-aqs.json'))
    ? (JSON.parse(text('instruments/mbt-g-aqs.json')) as Codebook)
    : null

  it.runIf(codebook)('uses codes of the codebook as they are meant', () => {
    for (const event of events) {
      const code = codebook?.codes.find(({ id }) => id === event.code)
      expect(code, event.code).toBeDefined()
      expect(code?.modifiers.map(({ id }) => id)).toEqual(expect.arrayContaining(event.modifiers))
      expect(event.endMs === null ? 'point' : 'state', event.code).toBe(code?.kind)
    }
  })

  it('is about persons in the session and lies within it', () => {
    const persons = session.participants.map(({ pseudonym }) => pseudonym)
    for (const { subject, startMs, endMs } of events) {
      if (subject !== null) expect(persons).toContain(subject)
      expect(Number.isInteger(startMs) && startMs >= 0 && startMs < session.durationMs).toBe(true)
      if (endMs === null) continue
      expect(Number.isInteger(endMs) && endMs <= session.durationMs).toBe(true)
      expect(endMs).toBeGreaterThan(startMs)
    }
  })

  it('tiles the recording with its four phases', () => {
    const phases = events.filter(({ code }) => code === 'phase')
    expect(phases.map(({ modifiers }) => modifiers)).toEqual([
      ['opening-and-recap'],
      ['check-in-and-agenda'],
      ['work'],
      ['closing'],
    ])
    expect([0, ...phases.map(({ endMs }) => endMs)]).toEqual([
      ...phases.map(({ startMs }) => startMs),
      session.durationMs,
    ])
  })

  it('scores all items in both dimensions, each with a reason in both languages', () => {
    const expected = Array.from({ length: 19 }, (_, index) => [`${index + 1} adherence`, `${index + 1} quality`]).flat()
    expect(scores.map(({ item, dimension }) => `${item} ${dimension}`)).toEqual(expected)
    for (const { value, note } of scores) {
      expect([1, 2, 3, 4, 5, 6, 7]).toContain(value)
      expect(note.en && note.nb).toBeTruthy()
    }
    expect(overall).toEqual({ adherence: 5, quality: 5 })
  })
})

describe('the files of the sample', () => {
  it('names the participants in the order of the number keys', () => {
    expect(session.participants.map(({ pseudonym, role }) => `${pseudonym} ${role}`)).toEqual([
      'T1 therapist',
      'T2 co-therapist',
      ...['P1', 'P2', 'P3', 'P4', 'P5'].map((member) => `${member} member`),
    ])
  })

  it('has a film of four to six minutes that is small enough to ship', () => {
    expect(session.durationMs).toBeGreaterThanOrEqual(240_000)
    expect(session.durationMs).toBeLessThanOrEqual(360_000)
    expect(statSync(resource(`sample/${session.media}`)).size).toBeLessThanOrEqual(6 * 1024 * 1024)
  })

  it.each(['en', 'nb'])('has ordered subtitles with voices (%s)', (language) => {
    const cues = parseCues(text(`sample/session.${language}.vtt`))
    expect(cues.length).toBeGreaterThan(50)
    for (const [index, { startMs, endMs }] of cues.entries()) {
      expect(endMs).toBeGreaterThan(startMs)
      expect(startMs).toBeGreaterThanOrEqual(cues[index - 1]?.endMs ?? 0)
      expect(endMs).toBeLessThanOrEqual(session.durationMs)
    }
    expect(cues.filter(({ voice }) => voice === null).map(({ words }) => words)).toEqual([
      expect.stringMatching(/^\(.*P4/),
    ])
  })

  it('has subtitles with the same times and voices in both languages', () => {
    const [en, nb] = ['en', 'nb'].map((language) =>
      parseCues(text(`sample/session.${language}.vtt`)).map(({ startMs, endMs, voice }) => ({ startMs, endMs, voice })),
    )
    expect(nb).toEqual(en)
  })
})

function parseCues(vtt: string) {
  const [header, ...blocks] = vtt.trim().split('\n\n')
  expect(header).toBe('WEBVTT')
  return blocks.map((block) => {
    const match = /^(\S+) --> (\S+)\n(?:<v (\w+)>)?(.+)$/.exec(block)
    expect(match, block).not.toBeNull()
    const [, start = '', end = '', voice = null, words = ''] = match ?? []
    return { startMs: milliseconds(start), endMs: milliseconds(end), voice, words }
  })
}

function milliseconds(clock: string): number {
  return Date.parse(`1970-01-01T${clock}Z`)
}
