import { type LetterEdit, letterStep, newLetter, type Wording } from '@domain/letter/edit'
import type { Letter, LetterLogo, WholeLetter } from '@domain/letter/letter'
import type { Rating } from '@domain/rating/rating'
import type { Viewer } from '@domain/rating/blinding'
import type { LetterBasis, LetterLine, LetterNow, LetterRating } from '@contract/calls/letters'
import { SpoleError } from '@contract/error'
import { all, type Db } from '@main/study/connection'
import { forgetting } from '@main/study/forgetting'
import { applyChanges } from '@main/study/history/apply'
import { eraseLetter } from '@main/study/history/erase'
import { removed } from '@main/study/history/row-change'
import { topStep, undoState } from '@main/study/history/undo'
import { newId } from '@main/study/identifier'
import { instrumentRow } from '@main/study/queries/instruments'
import { readableRating, viewerOf, visibleRatings } from '@main/study/readable-rating'
import { findRow, selectRows } from '@main/study/row-store'
import type { Change } from '@main/study/rows'
import { inTransaction } from '@main/study/transaction'

/*
 * A letter tells what its rating says. So whoever may read the rating may read the letter and write on it, and nobody
 * else learns that it is there; each letter is a scope of the history with an undo of its own.
 */

interface Asked {
  readonly personId: string | null
  readonly letterId: string
}

/** The letters of a recording that this viewer may read, newest first. */
export function lettersOf(db: Db, viewer: Viewer, recordingId: string): readonly LetterLine[] {
  return visibleRatings(db, viewer, recordingId)
    .flatMap((rating) =>
      selectRows(db, 'letter', 'WHERE ratingId = ?', rating.id).map((letter) => lineOf(db, letter, rating)),
    )
    .toSorted((left, right) => right.createdMs - left.createdMs)
}

/** The submitted ratings of a recording that this viewer may write a letter from: what was agreed on comes first. */
export function letterRatings(db: Db, viewer: Viewer, recordingId: string): readonly LetterRating[] {
  const rank = ({ kind, isOwn }: LetterRating): number => (kind === 'consensus' ? 0 : isOwn ? 1 : 2)
  return visibleRatings(db, viewer, recordingId)
    .filter(({ status }) => status === 'submitted')
    .map((rating) => ({
      ratingId: rating.id,
      kind: rating.kind,
      isOwn: rating.personId === viewer.personId,
      personName: findRow(db, 'person', rating.personId)?.name ?? '',
      basis: basisOf(db, rating),
      scale: instrumentRow(db, rating.instrumentId).json.title,
    }))
    .toSorted((left, right) => rank(left) - rank(right))
}

interface Beginning {
  readonly personId: string | null
  readonly ratingId: string
  readonly recipient: string
  readonly writtenOn: string
  readonly wording: Wording
}

/** Begins a letter from a submitted rating; answers its id. */
export function beginLetter(db: Db, { personId, ratingId, recipient, writtenOn, wording }: Beginning): string {
  return inTransaction(db, () => {
    const rating = readableRating(db, { personId, ratingId })
    const author = viewerOf(db, personId).personId
    if (author === null) throw new SpoleError('no-person')
    if (rating.status !== 'submitted') throw new SpoleError('rating-open')
    const { texts, logoId, ...head } = wording
    const letter: Letter = {
      ...head,
      id: newId(),
      ratingId,
      personId: author,
      logoId: logoId === null ? null : knownLogo(db, logoId).id,
      recipient,
      writtenOn,
      createdMs: Date.now(),
    }
    const changes = newLetter(letter, texts, newId)
    applyChanges(db, { personId, scope: letter.id, label: 'letter.begin', action: 'system', changes })
    return letter.id
  })
}

/** A letter with the rating it is written from; refused like the rating itself. */
export function readableLetter(
  db: Db,
  { personId, letterId }: Asked,
): { readonly letter: Letter; readonly rating: Rating } {
  const letter = findRow(db, 'letter', letterId)
  if (letter === undefined) throw new SpoleError('not-found', { what: 'letter', id: letterId })
  return { letter, rating: readableRating(db, { personId, ratingId: letter.ratingId }) }
}

export function letterNow(db: Db, asked: Asked): LetterNow {
  const { letter } = readableLetter(db, asked)
  return {
    whole: wholeLetter(db, letter),
    logo: letter.logoId === null ? null : knownLogo(db, letter.logoId),
    undo: undoState(db, letter.id),
  }
}

/** Does one thing to a letter; the letter as it is then. */
export function changeLetter(db: Db, { edit, ...asked }: Asked & { readonly edit: LetterEdit }): LetterNow {
  inTransaction(db, () => {
    const { letter } = readableLetter(db, asked)
    const logoId = edit.kind === 'logo' ? edit.logoId : edit.kind === 'wording' ? edit.wording.logoId : null
    if (logoId !== null) knownLogo(db, logoId)
    const { label, changes } = letterStep(wholeLetter(db, letter), edit, newId)
    if (changes.length === 0) return
    applyChanges(db, { personId: asked.personId, scope: letter.id, label, action: 'do', changes })
  })
  return letterNow(db, asked)
}

/** Takes back the last step on a letter, or does it again. */
export function reverseLetter(db: Db, { action, ...asked }: Asked & { readonly action: 'undo' | 'redo' }): LetterNow {
  inTransaction(db, () => {
    const { letter } = readableLetter(db, asked)
    applyChanges(db, { personId: asked.personId, scope: letter.id, action, ...topStep(db, letter.id, action) })
  })
  return letterNow(db, asked)
}

/** Deletes a letter; what it ever said is erased from the history. */
export function removeLetter(db: Db, asked: Asked): void {
  forgetting(db, () => {
    const { letter } = readableLetter(db, asked)
    const { personId } = asked
    const changes = letterRemovals(db, letter)
    applyChanges(db, { personId, scope: letter.id, label: 'letter.remove', action: 'system', changes, erase: true })
    eraseLetter(db, letter.id)
  })
}

/** The changes that remove a letter, children first. */
export function letterRemovals(db: Db, letter: Letter): readonly Change[] {
  const { texts, moments } = wholeLetter(db, letter)
  return [
    ...texts.map((row) => removed('letterText', row)),
    ...moments.map((row) => removed('letterMoment', row)),
    removed('letter', letter),
  ]
}

/** The ids of all letters written from these ratings. */
export function letterIds(db: Db, ratingIds: readonly string[]): readonly string[] {
  return all<{ id: string }>(
    db,
    'SELECT letter.id FROM json_each(?) JOIN letter ON letter.ratingId = value',
    JSON.stringify(ratingIds),
  ).map(({ id }) => id)
}

/** What a rating is, in numbers: how many stand behind it, and whether it was approved. */
export function basisOf(db: Db, rating: Rating): LetterBasis {
  const members = selectRows(db, 'consensusMember', 'WHERE ratingId = ?', rating.id)
  return {
    kind: rating.kind,
    raters: Math.max(1, members.length),
    isApproved: (findRow(db, 'consensus', rating.id)?.approvedMs ?? null) !== null,
  }
}

export function knownLogo(db: Db, id: string): LetterLogo {
  const logo = findRow(db, 'letterLogo', id)
  if (logo === undefined) throw new SpoleError('not-found', { what: 'logo', id })
  return logo
}

function wholeLetter(db: Db, letter: Letter): WholeLetter {
  return {
    letter,
    texts: selectRows(db, 'letterText', 'WHERE letterId = ?', letter.id),
    moments: selectRows(db, 'letterMoment', 'WHERE letterId = ? ORDER BY position, id', letter.id),
  }
}

function lineOf(db: Db, letter: Letter, { kind }: Rating): LetterLine {
  const { id, title, recipient, language, writtenOn, createdMs } = letter
  const authorName = findRow(db, 'person', letter.personId)?.name ?? ''
  return { id, title, recipient, language, writtenOn, createdMs, authorName, kind }
}
