import type { Wording } from '@domain/letter/edit'
import type { LetterBlock, LetterLogo, LetterSection, LetterTemplate } from '@domain/letter/letter'
import type { Language } from '@domain/instrument/instrument'
import { mayFollowWork, type Viewer } from '@domain/rating/blinding'
import { SpoleError } from '@contract/error'
import type { Db } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseRow } from '@main/study/history/erase'
import { newId } from '@main/study/identifier'
import { knownLogo } from '@main/study/queries/letters'
import { viewerOf } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/** The scope of the history for what is kept to write letters with. */
export const letterStockScope = 'letters'

/**
 * Kept texts, newest first. What somebody kept may have been said of a session: others see it only where they may know
 * of the work.
 */
export function letterBlocks(db: Db, viewer: Viewer): readonly LetterBlock[] {
  const blocks = selectRows(db, 'letterBlock', 'ORDER BY keptMs DESC, id DESC')
  return mayFollowWork(viewer) ? blocks : blocks.filter(({ personId }) => personId === viewer.personId)
}

interface Kept {
  readonly personId: string | null
  readonly section: LetterSection
  readonly language: Language
  readonly text: string
}

/** Keeps a text; one that is kept already stays as it is. */
export function keepBlock(db: Db, { personId, ...kept }: Kept): void {
  inTransaction(db, () => {
    const viewer = viewerOf(db, personId)
    if (viewer.personId === null) throw new SpoleError('no-person')
    const isKept = letterBlocks(db, viewer).some(
      ({ section, language, text }) => section === kept.section && language === kept.language && text === kept.text,
    )
    if (isKept) return
    const after: LetterBlock = { ...kept, id: newId(), personId: viewer.personId, keptMs: Date.now() }
    write(db, personId, { table: 'letterBlock', before: null, after })
  })
}

/** Deletes a kept text, and erases it from the history: it may have been said of somebody. */
export function removeBlock(db: Db, { personId, id }: { readonly personId: string | null; readonly id: string }): void {
  forgetting(db, () => {
    const before = letterBlocks(db, viewerOf(db, personId)).find((block) => block.id === id)
    if (before === undefined) throw new SpoleError('not-found', { what: 'block', id })
    write(db, personId, { table: 'letterBlock', before, after: null })
    eraseRow(db, 'letterBlock', id)
  })
}

export function letterTemplates(db: Db): readonly LetterTemplate[] {
  return selectRows(db, 'letterTemplate', 'ORDER BY name, id')
}

interface KeptTemplate {
  readonly personId: string | null
  readonly id: string | null
  readonly name: string
  readonly wording: Wording
}

/** Keeps a template, in the place of the one with this id; null for a new one. */
export function keepTemplate(db: Db, { personId, id, name, wording }: KeptTemplate): void {
  inTransaction(db, () => {
    const before = id === null ? null : knownTemplate(db, id)
    if (wording.logoId !== null) knownLogo(db, wording.logoId)
    const after: LetterTemplate = { ...wording, id: before?.id ?? newId(), name }
    write(db, personId, { table: 'letterTemplate', before, after })
  })
}

export function removeTemplate(
  db: Db,
  { personId, id }: { readonly personId: string | null; readonly id: string },
): void {
  inTransaction(db, () => {
    write(db, personId, { table: 'letterTemplate', before: knownTemplate(db, id), after: null })
  })
}

/** Keeps a picture; the same picture is kept once. */
export function keepLogo(
  db: Db,
  { personId, logo }: { readonly personId: string | null; readonly logo: Omit<LetterLogo, 'id'> },
): LetterLogo {
  return inTransaction(db, () => {
    const same = selectRows(db, 'letterLogo', 'WHERE data = ? LIMIT 1', logo.data)[0]
    if (same !== undefined) return same
    const after: LetterLogo = { ...logo, id: newId() }
    write(db, personId, { table: 'letterLogo', before: null, after })
    return after
  })
}

function knownTemplate(db: Db, id: string): LetterTemplate {
  const template = findRow(db, 'letterTemplate', id)
  if (template === undefined) throw new SpoleError('not-found', { what: 'template', id })
  return template
}

function write(db: Db, personId: string | null, change: Change): void {
  applyChanges(db, { personId, scope: letterStockScope, label: 'letter.keep', action: 'do', changes: [change] })
}
