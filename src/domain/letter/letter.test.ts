import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterStep, type LetterChange, type LetterEdit, newLetter } from '@domain/letter/edit'
import { type Letter, letterSections, mostMoments, textOf, type WholeLetter } from '@domain/letter/letter'
import { pictureFacts } from '@domain/letter/picture'
import { filled } from '@domain/letter/wording'

let ids = 0
const newId = () => `id${(ids += 1)}`

const letter: Letter = {
  id: 'letter',
  ratingId: 'rating',
  personId: 'person',
  language: 'nb',
  logoId: null,
  title: 'Klinisk tilbakemelding',
  recipient: 'T1',
  sender: '',
  writtenOn: '2026-03-01',
  createdMs: 1,
}
const none: WholeLetter = { letter, texts: [], moments: [] }

/** A letter after changes, as the study's tables would hold it. */
function after({ letter: before, texts, moments }: WholeLetter, changes: readonly LetterChange[]): WholeLetter {
  const rows = new Map<string, object>(moments.map((row) => [row.id, row]))
  const said = new Map(texts.map((row) => [row.id, row]))
  let head = before
  for (const change of changes) {
    if (change.table === 'letter') head = change.after ?? head
    else if (change.table === 'letterText') {
      if (change.after === null) said.delete(change.before?.id ?? '')
      else said.set(change.after.id, change.after)
    } else if (change.after === null) rows.delete(change.before?.id ?? '')
    else rows.set(change.after.id, change.after)
  }
  const placed = [...rows.values()] as WholeLetter['moments'][number][]
  return { letter: head, texts: [...said.values()], moments: placed.toSorted((a, b) => a.position - b.position) }
}

const done = (whole: WholeLetter, edit: LetterEdit) => after(whole, letterStep(whole, edit, newId).changes)
const moment = (startMs: number, text = '') => ({
  kind: 'addMoment' as const,
  moment: { eventId: null, item: 18, startMs, endMs: null, text, question: '' },
})

describe('a letter', () => {
  it('begins with its wording; empty sections have no row', () => {
    const changes = newLetter(letter, { basis: 'One session.', advice: '' }, newId)
    expect(changes.map(({ table }) => table)).toEqual(['letter', 'letterText'])
    expect(textOf(after(none, changes).texts, 'basis')).toBe('One session.')
  })

  it('takes, changes and loses the text of a section', () => {
    const once = done(none, { kind: 'text', section: 'advice', text: 'Ask more.' })
    const twice = done(once, { kind: 'text', section: 'advice', text: 'Ask less.' })
    expect(twice.texts.map(({ text }) => text)).toEqual(['Ask less.'])
    expect(letterStep(twice, { kind: 'text', section: 'advice', text: 'Ask less.' }, newId).changes).toEqual([])
    expect(done(twice, { kind: 'text', section: 'advice', text: '' }).texts).toEqual([])
  })

  it('takes other wording and keeps the sections that it does not name', () => {
    const written = done(none, { kind: 'text', section: 'advice', text: 'Spør mer.' })
    const wording = {
      language: 'en',
      title: 'Feedback',
      sender: 'Lab',
      logoId: null,
      texts: { caveat: 'One.' },
    } as const
    const other = done(written, { kind: 'wording', wording })
    expect(other.letter).toEqual({ ...letter, language: 'en', title: 'Feedback', sender: 'Lab' })
    expect(letterSections.map((section) => textOf(other.texts, section)).filter(Boolean)).toEqual(['Spør mer.', 'One.'])
  })

  it('puts moments in the order of the session until they are moved', () => {
    const three = [moment(3000), moment(1000), moment(2000)].reduce<WholeLetter>(done, none)
    expect(three.moments.map(({ startMs }) => startMs)).toEqual([1000, 2000, 3000])
    const last = three.moments[2]?.id ?? ''
    const moved = done(three, { kind: 'moveMoment', id: last, to: 0 })
    expect(moved.moments.map(({ startMs }) => startMs)).toEqual([3000, 1000, 2000])
    expect(done(moved, moment(1500)).moments.map(({ startMs }) => startMs)).toEqual([3000, 1000, 2000, 1500])
    expect(letterStep(moved, { kind: 'moveMoment', id: 'unknown', to: 0 }, newId).changes).toEqual([])
  })

  it('holds so many moments and no more', () => {
    const full = Array.from({ length: mostMoments + 3 }, (_, index) => moment(index)).reduce<WholeLetter>(done, none)
    expect(full.moments).toHaveLength(mostMoments)
  })

  it('numbers its moments without gaps after any steps', () => {
    const step = fc.oneof(
      fc.nat(100_000).map((at) => (): LetterEdit => moment(at)),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([which, to]) => (whole: WholeLetter): LetterEdit => {
        return { kind: 'moveMoment', id: whole.moments[which]?.id ?? '', to }
      }),
      fc.nat(9).map((which) => (whole: WholeLetter): LetterEdit => {
        return { kind: 'removeMoment', id: whole.moments[which]?.id ?? '' }
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const whole = steps.reduce<WholeLetter>((now, edit) => done(now, edit(now)), none)
        expect(whole.moments.map(({ position }) => position)).toEqual(whole.moments.map((_, index) => index))
      }),
    )
  })
})

describe('wording', () => {
  const values = { therapists: 'T1, T2', session: 'S', date: 'D', group: 'G', scale: 'MBT', raters: 'two' }

  it('fills its blanks and leaves other braces', () => {
    expect(filled('For {therapists} on {date} {unknown} {}', values)).toBe('For T1, T2 on D {unknown} {}')
  })

  it('takes what a blank is filled with as text', () => {
    expect(filled('{session}', { ...values, session: '$& {date}' })).toBe('$& {date}')
  })
})

describe('a picture', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 80]
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 60, 0, 90, 1, 1, 0x11, 0]
  const facts = (bytes: readonly number[]) => pictureFacts(Uint8Array.from(bytes))

  it('is known by its own bytes', () => {
    expect(facts(png)).toEqual({ mediaType: 'image/png', width: 256, height: 80 })
    expect(facts(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 90, height: 60 })
  })

  it.each([
    ['nothing', []],
    ['an SVG', Array.from('<svg xmlns="http://www.w3.org/2000/svg"/>', (sign) => sign.charCodeAt(0))],
    ['a PNG of no size', png.with(19, 0).with(18, 0)],
    ['a PNG cut short', png.slice(0, 20)],
    ['a JPEG without a frame', jpeg.slice(0, 8)],
    ['a JPEG that ends at once', [0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('is not %s', (_what, bytes) => {
    expect(facts(bytes)).toBeNull()
  })

  it('is told from any bytes in bounded steps', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        const found = facts([0xff, 0xd8, 0xff, ...rest])
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true)
      }),
    )
  })
})
