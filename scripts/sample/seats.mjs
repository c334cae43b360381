/**
 * Where the persons sit: a half circle, open towards the camera, the therapists at its ends.
 *
 * @typedef {{ person: string, x: number, y: number, scale: number, side: number }} Seat x and y of the head; side -1 (left) to 1
 */

export const pictureWidth = 960
export const pictureHeight = 540
export const figureSize = { head: 29, bodyHalfWidth: 38, bodyHalfHeight: 42, bodyCorner: 25, bodyBelowHead: 76 }

const seatOrder = ['T1', 'P1', 'P2', 'P3', 'P4', 'P5', 'T2']

/** @type {Seat[]} */
export const seats = seatOrder.map((person, index) => {
  const side = (index / (seatOrder.length - 1)) * 2 - 1
  return { person, side, x: pictureWidth / 2 + 366 * side, y: 112 + 78 * side ** 2, scale: 0.94 + 0.12 * side ** 2 }
})

/**
 * @param {string} person
 * @returns {Seat}
 */
export function seatOf(person) {
  const seat = seats.find((candidate) => candidate.person === person)
  if (!seat) throw new Error(`${person} has no seat`)
  return seat
}

/**
 * @param {Seat} seat
 * @returns {{ x: number, y: number }} the middle of the name under the figure
 */
export function namePlace({ x, y, scale }) {
  return { x, y: y + (figureSize.bodyBelowHead + figureSize.bodyHalfHeight) * scale + 19 }
}
