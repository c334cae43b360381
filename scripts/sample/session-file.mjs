/**
 * The facts of the sample session and its gold rating, as the app reads them.
 *
 * @typedef {import('./gold.mjs').GoldEvent} GoldEvent
 * @typedef {{ en: string, nb: string }} Text
 * @typedef {{ item: number, dimension: 'adherence' | 'quality', value: number, note: Text }} Score
 * @typedef {{ scores: Score[], overall: { adherence: number, quality: number } }} Scores
 */

const about = {
  title: { en: 'Sample session', nb: 'Eksempelmøte' },
  date: '2026-03-12',
  group: { en: 'Sample group', nb: 'Eksempelgruppe' },
  sessionNumber: 14,
  place: { en: 'month 4', nb: 'måned 4' },
  media: 'session.mp4',
}

const participants = [
  { pseudonym: 'T1', role: 'therapist' },
  { pseudonym: 'T2', role: 'co-therapist' },
  ...['P1', 'P2', 'P3', 'P4', 'P5'].map((pseudonym) => ({ pseudonym, role: 'member' })),
]

/**
 * @param {number} durationMs
 * @param {GoldEvent[]} events
 * @param {Scores} gold
 * @returns {string} the text of session.json
 */
export function sessionFile(durationMs, events, { scores, overall }) {
  const session = { ...about, durationMs, participants, gold: { events, scores, overall } }
  return `${JSON.stringify(session, null, 2)}\n`
}
