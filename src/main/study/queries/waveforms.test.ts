import { expect, it } from 'vitest'
import { bytesPerPart } from '@domain/recording/waveform'
import { newId } from '@main/study/identifier'
import { ratedStudy } from '@main/study/made-up-study'
import { mediaOf, relinkMedia } from '@main/study/queries/media'
import { removeRecording } from '@main/study/queries/recording-removal'
import { keepWaveform, waveformParts, waveformState } from '@main/study/queries/waveforms'
import { checkStudy } from '@main/study/check'

function withMedia() {
  const { study, recording } = ratedStudy()
  const recordingId = recording.recording.id
  const mediaId = mediaOf(study.db, recordingId)[0]?.id
  if (mediaId === undefined) throw new Error('The made-up study has no media.')
  return { db: study.db, recordingId, mediaId }
}

const bytes = (value: number) => new Uint8Array(bytesPerPart).fill(value)

it('keeps parts in place of older ones, and answers only those asked for', () => {
  const { db, mediaId } = withMedia()
  expect(waveformState(db, mediaId)).toBeNull()
  keepWaveform(db, {
    mediaId,
    isComplete: false,
    parts: [0, 1, 2].map((part) => ({ level: 0, part, data: bytes(part) })),
  })
  keepWaveform(db, { mediaId, isComplete: false, parts: [{ level: 1, part: 0, data: bytes(7) }] })
  keepWaveform(db, { mediaId, isComplete: false, parts: [{ level: 1, part: 0, data: bytes(8) }] })
  expect(waveformState(db, mediaId)).toEqual({ isComplete: false, doneParts: 3 })
  const parts = waveformParts(db, { mediaId, level: 0, from: 1, to: 3 })
  expect(parts.map(({ part, data }) => [part, data[0], data.length])).toEqual([
    [1, 1, bytesPerPart],
    [2, 2, bytesPerPart],
  ])
  expect(waveformParts(db, { mediaId, level: 1, from: 0, to: 9 })[0]?.data[0]).toBe(8)
  keepWaveform(db, { mediaId, isComplete: true, parts: [] })
  expect(waveformState(db, mediaId)).toEqual({ isComplete: true, doneParts: 3 })
  expect(checkStudy(db)).toEqual({ ok: true, problems: [] })
})

it('keeps none for a medium that is not there', () => {
  const { db } = withMedia()
  expect(() => keepWaveform(db, { mediaId: newId(), isComplete: true, parts: [] })).toThrow('not-found')
})

it('computes bins of another length anew', () => {
  const { db, mediaId } = withMedia()
  keepWaveform(db, { mediaId, isComplete: true, parts: [{ level: 0, part: 5, data: bytes(1) }] })
  db.prepare('UPDATE waveform SET binMs = 7').run()
  expect(waveformState(db, mediaId)).toBeNull()
  keepWaveform(db, { mediaId, isComplete: false, parts: [{ level: 0, part: 0, data: bytes(2) }] })
  expect(waveformState(db, mediaId)).toEqual({ isComplete: false, doneParts: 1 })
})

it('goes when another file takes the place, stays when the same one is found again, and goes with the recording', () => {
  const { db, recordingId, mediaId } = withMedia()
  const keep = () => keepWaveform(db, { mediaId, isComplete: true, parts: [{ level: 0, part: 0, data: bytes(1) }] })
  keep()
  relinkMedia(db, mediaId, { path: '/elsewhere.mp4' })
  expect(waveformState(db, mediaId)?.isComplete).toBe(true)
  relinkMedia(db, mediaId, { path: '/other.mp4', sha256: 'f'.repeat(64), sizeBytes: 5 })
  expect(waveformState(db, mediaId)).toBeNull()
  keep()
  removeRecording(db, recordingId)
  expect(db.prepare('SELECT count(*) FROM waveformPart').pluck().get()).toBe(0)
})
