import { describe, expect, it } from 'vitest'
import type { Wording } from '@domain/letter/edit'
import { textOf } from '@domain/letter/letter'
import { checkStudy } from '@main/study/check'
import { all } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { addRecording, lookingNow, opened, type Rated, ratedStudy, refusalOf } from '@main/study/made-up-study'
import { setBlinding } from '@main/study/queries/blinding'
import { historyPage } from '@main/study/queries/history'
import {
  keepBlock,
  keepLogo,
  keepTemplate,
  letterBlocks,
  letterTemplates,
  removeBlock,
} from '@main/study/queries/letter-stock'
import {
  beginLetter,
  changeLetter,
  letterNow,
  lettersOf,
  removeLetter,
  reverseLetter,
} from '@main/study/queries/letters'
import { addPerson } from '@main/study/queries/people'
import { openRating, submitRating } from '@main/study/queries/ratings'
import { removeRecording } from '@main/study/queries/recording-removal'
import { viewerOf } from '@main/study/readable-rating'

const wording: Wording = {
  language: 'nb',
  title: 'Tilbakemelding',
  sender: '',
  logoId: null,
  texts: { basis: 'Én time.' },
}

function submitted(rated = ratedStudy()): Rated {
  submitRating(rated.db, { personId: rated.person.id, ratingId: rated.rating.id })
  return rated
}

function begun({ db, person, rating }: Rated): { readonly personId: string; readonly letterId: string } {
  const asked = { personId: person.id, ratingId: rating.id, recipient: 'T1', writtenOn: '2026-03-01', wording }
  return { personId: person.id, letterId: beginLetter(db, asked) }
}

const advice = (text: string) => ({ kind: 'text', section: 'advice', text }) as const

describe('a letter', () => {
  it('is written step by step, undone and done again, also after a restart', () => {
    const rated = submitted()
    const asked = begun(rated)
    changeLetter(rated.db, { ...asked, edit: advice('Spør') })
    changeLetter(rated.db, { ...asked, edit: advice('Spør mer') })
    expect(reverseLetter(rated.db, { ...asked, action: 'undo' }).undo).toEqual({
      undoLabel: 'letter.text',
      redoLabel: 'letter.text',
    })
    rated.study.close()
    const { db } = opened(rated.study.path, { passphrase: null })
    expect(textOf(letterNow(db, asked).whole.texts, 'advice')).toBe('Spør')
    expect(textOf(reverseLetter(db, { ...asked, action: 'redo' }).whole.texts, 'advice')).toBe('Spør mer')
    expect(refusalOf(() => reverseLetter(db, { ...asked, action: 'redo' }))).toBe('nothing-to-redo')
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('is not begun from a rating that is open', () => {
    expect(refusalOf(() => begun(ratedStudy()))).toBe('rating-open')
  })

  it('takes no logo that is not there', () => {
    const rated = submitted()
    const edit = { kind: 'logo', logoId: newId() } as const
    expect(refusalOf(() => changeLetter(rated.db, { ...begun(rated), edit }))).toBe('not-found')
  })

  it('is kept from whoever may not see its rating, in lists and history too', () => {
    const rated = submitted()
    const { db, recording } = rated
    const asked = begun(rated)
    const other = addPerson(db, { name: 'Ola', role: 'rater' })
    const looking = viewerOf(db, other.id)
    const recordingId = recording.recording.id
    const page = { ratingId: null, beforeTxId: null, limit: 500 }
    const labels = () => historyPage(db, looking, page).map(({ label }) => label)
    expect(lettersOf(db, looking, recordingId)).toEqual([])
    expect(labels()).not.toContain('letter.begin')
    expect(refusalOf(() => letterNow(db, { ...asked, personId: other.id }))).toBe('rating-blinded')
    expect(refusalOf(() => changeLetter(db, { ...asked, personId: other.id, edit: advice('x') }))).toBe(
      'rating-blinded',
    )
    submitRating(db, { personId: other.id, ratingId: openRating(db, { personId: other.id, recordingId }).id })
    expect(lettersOf(db, looking, recordingId)).toMatchObject([{ id: asked.letterId, authorName: 'Kari' }])
    expect(labels()).toContain('letter.begin')
  })

  it('is erased with its history when it is deleted', () => {
    const rated = submitted()
    const asked = begun(rated)
    changeLetter(rated.db, { ...asked, edit: advice('Spør mer') })
    removeLetter(rated.db, asked)
    expect(lettersOf(rated.db, lookingNow(rated.db), rated.recording.recording.id)).toEqual([])
    expect(all(rated.db, `SELECT 1 FROM change WHERE after LIKE '%Spør mer%' OR before LIKE '%Spør mer%'`)).toEqual([])
    expect(checkStudy(rated.db)).toEqual({ ok: true, problems: [] })
  })

  it('goes, and is forgotten, with its recording', () => {
    const rated = submitted()
    const { db, recording } = rated
    addRecording(db, 'Session 2')
    const asked = begun(rated)
    changeLetter(db, { ...asked, edit: advice('Spør mer') })
    removeRecording(db, recording.recording.id)
    expect(all(db, `SELECT 1 FROM letter UNION ALL SELECT 1 FROM letterText`)).toEqual([])
    expect(all(db, `SELECT 1 FROM change WHERE after LIKE '%Spør mer%' OR before LIKE '%Spør mer%'`)).toEqual([])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })
})

describe('what is kept for letters', () => {
  it('is the person’s own while the study is blinded, and everybody’s otherwise', () => {
    const { db, person } = ratedStudy()
    const lead = addPerson(db, { name: 'Ola', role: 'supervisor' })
    const other = addPerson(db, { name: 'Per', role: 'rater' })
    const block = { section: 'advice', language: 'nb', text: 'Still spørsmålet igjen.' } as const
    keepBlock(db, { personId: person.id, ...block })
    keepBlock(db, { personId: person.id, ...block })
    const seenBy = (personId: string) => letterBlocks(db, viewerOf(db, personId))
    expect(seenBy(person.id)).toMatchObject([block])
    expect(seenBy(other.id)).toEqual([])
    const id = seenBy(person.id)[0]?.id ?? ''
    expect(refusalOf(() => removeBlock(db, { personId: other.id, id }))).toBe('not-found')
    setBlinding(db, { personId: lead.id, isOn: false })
    expect(seenBy(other.id)).toHaveLength(1)
    removeBlock(db, { personId: other.id, id })
    expect(seenBy(person.id)).toEqual([])
  })

  it('is a template with its logo; the same picture is kept once', () => {
    const { db, person } = ratedStudy()
    const logo = { fileName: 'a.png', mediaType: 'image/png', width: 10, height: 5, data: 'AAAA' } as const
    const [first, second] = [logo, { ...logo, fileName: 'b.png' }].map((each) =>
      keepLogo(db, { personId: person.id, logo: each }),
    )
    expect(second?.id).toBe(first?.id)
    const named = { personId: person.id, name: 'Lab', wording: { ...wording, logoId: first?.id ?? null } }
    keepTemplate(db, { ...named, id: null })
    const [template] = letterTemplates(db)
    keepTemplate(db, { ...named, id: template?.id ?? null, name: 'Laboratory' })
    expect(letterTemplates(db)).toMatchObject([{ name: 'Laboratory', texts: wording.texts, logoId: first?.id }])
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })
})
