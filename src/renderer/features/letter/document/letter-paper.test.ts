// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { pageOf } from '@domain/document/paper'
import { type LetterSection, letterSections } from '@domain/letter/letter'
import { madeInstrument, madeItem } from '@domain/instrument/made-instrument'
import type { Score } from '@domain/rating/rating'
import { startTexts } from '@renderer/lib/i18n'
import { type LetterFacts, letterPaper } from './letter-paper'
import { builtInTemplate, wordingFrom } from './wording'

const scale = { min: 1, max: 7 }
const instrument = madeInstrument({
  title: { en: 'Small scale', nb: 'Liten skala' },
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence', nb: 'Etterlevelse' }, ...scale, adequate: null },
    { id: 'quality', name: { en: 'Quality', nb: 'Kvalitet' }, ...scale, adequate: 4 },
  ],
  overall: ['adherence', 'quality'],
  items: [
    madeItem(1, { name: { en: 'Boundaries' } }),
    madeItem(2, { name: { en: 'Warmth' }, dimensions: ['quality'] }),
  ],
})
const score = (item: number | null, dimension: string, value: Score['value']): Score => ({
  id: `${item} ${dimension}`,
  ratingId: 'rating',
  item,
  dimension,
  value,
})
const recording = {
  id: 'recording',
  title: 'Session 3',
  date: '2026-03-12',
  group: 'A',
  sessionNumber: 3,
  placeInTreatment: '',
  deleteBy: null,
  note: 'NOT IN THE LETTER',
  createdMs: 1,
}

function facts(texts: Partial<Record<LetterSection, string>> = {}, more: Partial<LetterFacts> = {}): LetterFacts {
  return {
    whole: {
      letter: {
        id: 'letter',
        ratingId: 'rating',
        personId: 'person',
        language: 'en',
        logoId: null,
        title: 'Clinical feedback',
        recipient: 'T1',
        sender: '',
        writtenOn: '2026-03-20',
        createdMs: 1,
      },
      texts: letterSections.flatMap((section) => {
        const text = texts[section]
        return text === undefined ? [] : [{ id: section, letterId: 'letter', section, text }]
      }),
      moments: [],
    },
    logo: null,
    basis: { kind: 'consensus', raters: 3, isApproved: true },
    recording: { recording, media: [], participants: [], consents: [] },
    instrument,
    scores: [
      score(1, 'adherence', 5),
      score(1, 'quality', 3),
      score(2, 'quality', 'not-rated'),
      score(null, 'adherence', 6),
      score(null, 'quality', 5),
    ],
    rating: {
      id: 'rating',
      recordingId: 'recording',
      personId: 'person',
      instrumentId: 'instrument',
      kind: 'consensus',
      status: 'submitted',
      startedMs: 1,
      submittedMs: 2,
      reopenReason: '',
    },
    ...more,
  }
}

/** The letter as a browser reads it. */
function read(given: LetterFacts): Document {
  return new DOMParser().parseFromString(pageOf(letterPaper(given)), 'text/html')
}

const textOf = (page: Document): string => page.body.textContent.replaceAll(/\s+/g, ' ')

beforeAll(() => startTexts('nb'))

describe('the letter on paper', () => {
  it('says what it stands on, the overall scores against good enough, and what is rated for quality only', () => {
    const page = read(facts())
    expect(textOf(page)).toContain('3 raters, who then agreed on the scores; a supervisor approved the consensus')
    const overall = [...page.querySelectorAll('.overall tbody tr')].map((row) => row.textContent)
    expect(overall).toEqual(['Adherence6 of 7the scale names no such grade', 'Quality5 of 7above good enough (4)'])
    expect(textOf(page)).toContain('The line shows what counts as good enough for quality; for the rest')
    expect(textOf(page)).toContain('Rated for quality only: items 2.')
    expect(textOf(page)).not.toContain('NOT IN THE LETTER')
  })

  it('says what the line is only where there is one, and compares no score that was not given', () => {
    const given = facts()
    const as = (adequate: number | null, value: Score['value']) => {
      const dimensions = instrument.dimensions.map((dimension) => ({ ...dimension, adequate }))
      return read({ ...given, instrument: { ...instrument, dimensions }, scores: [score(null, 'quality', value)] })
    }
    const unlined = textOf(as(null, 5))
    expect(unlined).toContain('The scale names no grade that counts as good enough.')
    expect(unlined).not.toContain('The line shows')
    const lined = as(4, 'not-rated')
    expect(textOf(lined)).toContain('The line shows what counts as good enough. ')
    expect([...lined.querySelectorAll('.overall tbody td')].at(-1)?.textContent).toBe('–')
  })

  it('has the profile as a named picture with the same numbers in a table', () => {
    const page = read(facts())
    expect(page.querySelector('figure svg')?.getAttribute('role')).toBe('img')
    const cells = [...page.querySelectorAll('.numbers tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    )
    expect(cells[0]).toEqual(['1 Boundaries', '5', '3'])
    expect(cells[1]?.slice(1)).toEqual(['only quality', 'not rated'])
  })

  it('leaves out sections without text and keeps the order of the rest', () => {
    const page = read(facts({ advice: 'Ask again.', basis: 'One session.', strengths: '  ', closing: 'Regards' }))
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Basis',
      'The session as a whole',
      'Profile of the items',
      'What to work on',
    ])
    expect(page.querySelector('.closing')?.textContent).toBe('Regards')
  })

  it('is in its own language, whatever the app speaks', () => {
    const given = facts({ caveat: 'Ett møte.' })
    const nb = { ...given, whole: { ...given.whole, letter: { ...given.whole.letter, language: 'nb' as const } } }
    const page = read(nb)
    expect(page.documentElement.lang).toBe('nb')
    expect(textOf(page)).toContain('Skåringsprofil')
    expect(textOf(page)).toContain('over godt nok (4)')
    expect(letterPaper(nb).style).toContain('"Side " counter(page) " av " counter(pages)')
  })

  it('shows moments with their time, item and question', () => {
    const given = facts()
    const moment = { id: 'm', letterId: 'letter', position: 0, eventId: null, item: 1, startMs: 61_000, endMs: 75_000 }
    const page = read({
      ...given,
      whole: { ...given.whole, moments: [{ ...moment, text: 'T1 stops.', question: 'What did P2 feel?' }] },
    })
    expect(page.querySelector('.moments h3')?.textContent).toBe('1. 1:01–1:15 · Item 1 Boundaries')
    expect(page.querySelector('.question')?.textContent).toBe('What did P2 feel?')
  })

  it('takes every hostile text for a text', () => {
    const hostile = '</style></title><script>alert(1)</script><img src="x" onerror="y">\u0000'
    const given = facts(Object.fromEntries(letterSections.map((section) => [section, hostile])))
    const letter = { ...given.whole.letter, title: hostile, recipient: hostile, sender: hostile }
    const moment = { id: 'm', letterId: 'letter', position: 0, eventId: null, item: 1, startMs: 0, endMs: null }
    const page = read({
      ...given,
      whole: { ...given.whole, letter, moments: [{ ...moment, text: hostile, question: hostile }] },
      recording: { ...given.recording, recording: { ...recording, title: hostile, group: hostile } },
      instrument: {
        ...instrument,
        title: { en: hostile },
        items: instrument.items.map((item) => ({ ...item, name: { en: hostile }, shortName: { en: hostile } })),
        dimensions: instrument.dimensions.map((dimension) => ({ ...dimension, name: { en: hostile } })),
      },
    })
    expect(page.querySelectorAll('script, img, iframe, link, object')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((node) => [...node.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([])
    expect(page.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>')
  })
})

describe('wording', () => {
  it('is filled with pseudonyms and facts, and marks what is not known', () => {
    const participants = (['therapist', 'co-therapist', 'member'] as const).map((role, position) => ({
      id: role,
      recordingId: 'recording',
      position,
      pseudonym: role === 'member' ? 'P1' : `T${position + 1}`,
      role,
    }))
    const template = { ...builtInTemplate('en'), texts: { basis: '{therapists}, {date}, {scale}: {raters}' } }
    const given = facts()
    const wording = wordingFrom(template, {
      recording: { ...given.recording, recording: { ...recording, date: null }, participants },
      scale: instrument.title,
      basis: { kind: 'independent', raters: 1, isApproved: false },
    })
    expect(wording.texts).toEqual({ basis: 'T1 and T2, undated, Small scale: one rater' })
  })
})
