/**
 * Turns the marks in the session text into the events of the gold rating.
 *
 * @typedef {import('./script-text.mjs').Entry} Entry
 * @typedef {import('./timeline.mjs').Beat} Beat
 * @typedef {{ code: string, subject: string | null, startMs: number, endMs: number | null, modifiers: string[], note: string }} GoldEvent
 */

/**
 * A mark begins with the line it stands in or before, and ends with the line it stands in or after.
 * @param {Entry[]} entries
 * @param {Beat[]} beats
 * @param {number} durationMs
 * @returns {GoldEvent[]} ordered by time
 */
export function goldEvents(entries, beats, durationMs) {
  /** @type {GoldEvent[]} */
  const events = []
  /** @type {Map<string, GoldEvent>} */
  const open = new Map()
  for (const entry of entries) {
    for (const { type, code, subject, modifiers } of entry.marks) {
      if (type === 'close') {
        const event = open.get(code)
        if (!event) throw new Error(`Line ${entry.line}: ${code} ends but is not open`)
        event.endMs = endOf(entry, beats)
        open.delete(code)
        continue
      }
      const event = { code, subject, startMs: startOf(entry, beats, durationMs), endMs: null, modifiers, note: '' }
      if (open.has(code)) throw new Error(`Line ${entry.line}: ${code} is open already`)
      if (type === 'open') open.set(code, event)
      events.push(event)
    }
  }
  if (open.size > 0) throw new Error(`Never ended: ${[...open.keys()].join(', ')}`)
  tilePhases(events, durationMs)
  return events.sort((a, b) => a.startMs - b.startMs)
}

/**
 * @param {Entry} entry
 * @param {Beat[]} beats
 * @param {number} durationMs
 */
function startOf(entry, beats, durationMs) {
  return beats.find((beat) => beat.entry.line >= entry.line)?.startMs ?? durationMs
}

/**
 * @param {Entry} entry
 * @param {Beat[]} beats
 */
function endOf(entry, beats) {
  return beats.findLast((beat) => beat.entry.line <= entry.line)?.endMs ?? 0
}

/**
 * The meeting is always in one phase: each lasts until the next begins, the last until the recording ends.
 * @param {GoldEvent[]} events
 * @param {number} durationMs
 */
function tilePhases(events, durationMs) {
  const phases = events.filter(({ code }) => code === 'phase')
  for (const [index, phase] of phases.entries()) {
    if (index === 0) phase.startMs = 0
    phase.endMs = phases[index + 1]?.startMs ?? durationMs
  }
}
