import { describe, expect, it } from 'vitest'
import type { PersonRole } from '@domain/rating/person'
import { SpoleError } from '@contract/error'
import { checkStudy } from '@main/study/check'
import type { Db } from '@main/study/connection'
import { newId } from '@main/study/identifier'
import { ratedStudy } from '@main/study/made-up-study'
import {
  approveConsensus,
  consensusSides,
  describeConsensus,
  openConsensus,
  submittedRatings,
} from '@main/study/queries/consensus'
import { comparedStudy } from '@main/study/queries/compared-ratings'
import { declareGold, withdrawGold } from '@main/study/queries/gold'
import { goldMark } from '@main/study/queries/gold-marks'
import { addPerson } from '@main/study/queries/people'
import { usePerson } from '@main/study/queries/study'
import { openRating, reopenRating, submitRating } from '@main/study/queries/ratings'
import { scoresOf } from '@main/study/queries/scores'
import { applyRatingChanges } from '@main/study/rating-changes'
import { comparableRatings, viewerOf } from '@main/study/readable-rating'
import { removeRecording } from '@main/study/queries/recording-removal'

function refusal(attempt: () => unknown): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof SpoleError) return error.code
    throw error
  }
  return 'none'
}

function rate(db: Db, recordingId: string, personId: string, value: number): string {
  const { id: ratingId } = openRating(db, { personId, recordingId })
  const after = { id: newId(), ratingId, item: 1, dimension: 'quality', value }
  applyRatingChanges(db, {
    personId,
    ratingId,
    label: 'score.set',
    changes: [{ table: 'score', before: null, after }],
  })
  submitRating(db, { personId, ratingId })
  return ratingId
}

/** Kari and Ola have rated the recording; a coordinator leads, and a supervisor has rated nothing. */
function twiceRated() {
  const { db, person: kari, recording } = ratedStudy()
  const recordingId = recording.recording.id
  const add = (name: string, role: PersonRole) => addPerson(db, { name, role }).id
  const lead = add('Lead', 'coordinator')
  usePerson(db, lead)
  const ola = add('Ola', 'rater')
  const late = add('Late', 'rater')
  const supervisor = add('Guide', 'supervisor')
  const ofKari = rate(db, recordingId, kari.id, 3)
  const ofOla = rate(db, recordingId, ola, 6)
  return { db, recordingId, kari: kari.id, ola, late, lead, supervisor, ofKari, ofOla }
}

describe('a consensus rating', () => {
  it('begins from the independent ratings, which stay as they are', () => {
    const { db, recordingId, kari, ola, ofKari, ofOla } = twiceRated()
    const before = [scoresOf(db, ofKari), scoresOf(db, ofOla)]
    const rating = openConsensus(db, { personId: kari, recordingId })
    expect(rating).toMatchObject({ kind: 'consensus', status: 'open', personId: kari })
    expect(openConsensus(db, { personId: kari, recordingId }).id).toBe(rating.id)
    const { sides, memberIds } = consensusSides(db, { personId: kari, ratingId: rating.id })
    expect(sides.map(({ personName, scores }) => [personName, scores[0]?.value])).toEqual([
      ['Kari', 3],
      ['Ola', 6],
    ])
    expect([...memberIds].toSorted()).toEqual([kari, ola].toSorted())
    expect([scoresOf(db, ofKari), scoresOf(db, ofOla)]).toEqual(before)
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('is refused to who may not see two ratings yet', () => {
    const { db, recordingId, late } = twiceRated()
    expect(refusal(() => openConsensus(db, { personId: late, recordingId }))).toBe('consensus-needs-two')
    expect(submittedRatings(db, viewerOf(db, late), recordingId)).toMatchObject({ ratings: [], mayBegin: false })
  })

  it('is one for a recording: others see it once it is submitted', () => {
    const { db, recordingId, kari, ola, lead } = twiceRated()
    const { id: ratingId } = openConsensus(db, { personId: kari, recordingId })
    expect(refusal(() => openConsensus(db, { personId: ola, recordingId }))).toBe('consensus-elsewhere')
    expect(refusal(() => consensusSides(db, { personId: lead, ratingId }))).toBe('rating-blinded')
    submitRating(db, { personId: kari, ratingId })
    expect(openConsensus(db, { personId: ola, recordingId }).id).toBe(ratingId)
    expect(submittedRatings(db, viewerOf(db, lead), recordingId).consensus).toMatchObject({
      personName: 'Kari',
      isOwn: false,
      status: 'submitted',
    })
  })

  it('keeps the discussion and who took part until it is submitted', () => {
    const { db, recordingId, kari, ola, lead } = twiceRated()
    const { id: ratingId } = openConsensus(db, { personId: kari, recordingId })
    const asked = { personId: kari, ratingId, discussion: 'Warmth was there.', memberIds: [kari, lead] }
    const described = describeConsensus(db, asked)
    expect(described.consensus.discussion).toBe('Warmth was there.')
    expect([...described.memberIds].toSorted()).toEqual([kari, lead].toSorted())
    expect(refusal(() => describeConsensus(db, { ...asked, memberIds: [newId()] }))).toBe('not-found')
    expect(refusal(() => describeConsensus(db, { ...asked, personId: ola }))).toBe('not-your-rating')
    submitRating(db, { personId: kari, ratingId })
    expect(refusal(() => describeConsensus(db, asked))).toBe('rating-submitted')
  })

  it('is approved by a supervisor once it is submitted, and no longer when it is reopened', () => {
    const { db, recordingId, kari, lead, supervisor } = twiceRated()
    const { id: ratingId } = openConsensus(db, { personId: kari, recordingId })
    expect(refusal(() => approveConsensus(db, { personId: supervisor, ratingId }))).toBe('rating-blinded')
    submitRating(db, { personId: kari, ratingId })
    expect(refusal(() => approveConsensus(db, { personId: lead, ratingId }))).toBe('needs-supervisor')
    expect(consensusSides(db, { personId: supervisor, ratingId }).mayApprove).toBe(true)
    expect(approveConsensus(db, { personId: supervisor, ratingId })).toMatchObject({
      approvedByName: 'Guide',
      mayApprove: false,
    })
    reopenRating(db, { personId: kari, ratingId, reason: 'One more item' })
    expect(consensusSides(db, { personId: kari, ratingId }).approvedByName).toBeNull()
  })

  it('goes with its recording', () => {
    const { db, recordingId, kari } = twiceRated()
    openConsensus(db, { personId: kari, recordingId })
    removeRecording(db, recordingId)
    expect(db.prepare('SELECT count(*) FROM consensusMember').pluck().get()).toBe(0)
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })
})

describe('a gold rating', () => {
  it('is declared by who leads, with a reason and a date, and taken back', () => {
    const { db, recordingId, kari, lead, ofOla } = twiceRated()
    const asked = { personId: lead, ratingId: ofOla, reason: 'Agreed in training' }
    expect(refusal(() => declareGold(db, { ...asked, personId: kari }))).toBe('needs-coordinator')
    declareGold(db, asked)
    expect(goldMark(db, ofOla)).toMatchObject({ reason: 'Agreed in training', byName: 'Lead' })
    expect(comparedStudy(db, lead).ratings.flatMap(({ ratingId, isGold }) => (isGold ? [ratingId] : []))).toEqual([
      ofOla,
    ])
    expect(comparableRatings(db, { personId: kari, recordingId, ratingId: null })[0]).toMatchObject({
      ratingId: ofOla,
      isGold: true,
    })
    withdrawGold(db, asked)
    expect(goldMark(db, ofOla)).toBeNull()
    expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
  })

  it('is a submitted one, and no longer gold when it is reopened', () => {
    const { db, recordingId, kari, lead, ola, ofOla } = twiceRated()
    const { id: open } = openConsensus(db, { personId: kari, recordingId })
    expect(refusal(() => declareGold(db, { personId: lead, ratingId: open, reason: 'x' }))).toBe('rating-blinded')
    declareGold(db, { personId: lead, ratingId: ofOla, reason: 'x' })
    reopenRating(db, { personId: ola, ratingId: ofOla, reason: 'A slip' })
    expect(goldMark(db, ofOla)).toBeNull()
  })
})
