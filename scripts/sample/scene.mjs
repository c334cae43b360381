/**
 * Draws the room and the persons in it, one frame at a time.
 *
 * @typedef {import('./shapes.mjs').Colour} Colour
 * @typedef {import('./shapes.mjs').Picture} Picture
 * @typedef {import('./seats.mjs').Seat} Seat
 * @typedef {import('./timeline.mjs').Beat} Beat
 */
import { figureSize, pictureHeight, pictureWidth, seats } from './seats.mjs'
import { circle, ellipse, paint, picture, ring, roundedBox } from './shapes.mjs'

/** @type {Record<'wall' | 'floor' | 'rug' | 'chair' | 'door' | 'doorOpen' | 'ring', Colour>} */
const roomColours = {
  wall: [19, 23, 28],
  floor: [23, 28, 34],
  rug: [28, 34, 41],
  chair: [33, 39, 47],
  door: [30, 35, 42],
  doorOpen: [104, 94, 74],
  ring: [240, 178, 84],
}

/** @type {Record<string, Colour>} */
const personColours = {
  T1: [63, 97, 118],
  T2: [63, 97, 118],
  P1: [84, 86, 97],
  P2: [88, 99, 80],
  P3: [104, 90, 76],
  P4: [84, 78, 104],
  P5: [102, 78, 86],
}

const doorPlace = { x: 923, y: 166, halfWidth: 25, halfHeight: 74, headY: 130 }
const farthestFirst = seats.toSorted((a, b) => a.scale - b.scale)
const ringFadeMs = 140
const bobPeriodMs = 620

/**
 * Makes the function that draws the frame of a moment. It returns the same picture each time, drawn over.
 * @param {Beat[]} beats
 * @param {(ms: number) => number} loudness how loud the voices are then, 0 to 1
 * @returns {(ms: number) => Picture}
 */
export function sceneOf(beats, loudness) {
  const arrival = beats.find(({ entry }) => entry.kind === 'action' && entry.enters !== null)
  const room = emptyRoom()
  const frame = picture(pictureWidth, pictureHeight)
  return (ms) => {
    frame.rgb.set(room.rgb)
    if (arrival) drawDoor(frame, openness(arrival, ms))
    for (const seat of farthestFirst) {
      const here = arrival && arrives(arrival, seat) ? share(ms, arrival.startMs + 900, arrival.endMs - 300) : 1
      const speaking = beats.find(
        ({ entry, startMs, endMs }) => isSpeaker(entry, seat) && startMs - ringFadeMs <= ms && ms < endMs + ringFadeMs,
      )
      const attention = speaking ? glow(speaking, ms) : 0
      const voice = attention * loudness(ms)
      const bob = 1.2 * attention * Math.sin((ms / bobPeriodMs) * 2 * Math.PI) - 2.2 * voice
      drawPerson(frame, seat, here, { attention, voice, bob })
    }
    return frame
  }
}

function emptyRoom() {
  const room = picture(pictureWidth, pictureHeight)
  paint(room, roundedBox(pictureWidth / 2, pictureHeight / 2, pictureWidth, pictureHeight, 0), roomColours.wall)
  paint(room, ellipse(pictureWidth / 2, 620, 960, 424), roomColours.floor)
  paint(room, roundedBox(doorPlace.x, doorPlace.y, doorPlace.halfWidth, doorPlace.halfHeight, 3), roomColours.door)
  paint(room, ellipse(pictureWidth / 2, 428, 372, 92), roomColours.rug)
  for (const { x, y, scale } of seats) {
    paint(room, roundedBox(x, y + 70 * scale, 47 * scale, 57 * scale, 22 * scale), roomColours.chair)
  }
  return room
}

/**
 * @param {Beat['entry']} entry
 * @param {Seat} seat
 */
function isSpeaker(entry, seat) {
  return entry.kind === 'speech' && entry.speaker === seat.person
}

/**
 * @param {Beat} arrival
 * @param {Seat} seat
 */
function arrives({ entry }, seat) {
  return entry.kind === 'action' && entry.enters === seat.person
}

/**
 * @param {Picture} frame
 * @param {number} open
 */
function drawDoor(frame, open) {
  const { x, y, halfWidth, halfHeight } = doorPlace
  paint(frame, roundedBox(x, y, halfWidth - 3, halfHeight - 3, 2), roomColours.doorOpen, open)
}

/**
 * @param {Beat} arrival
 * @param {number} ms
 */
function openness({ startMs, endMs }, ms) {
  return share(ms, startMs, startMs + 500) * (1 - share(ms, endMs - 1400, endMs - 700))
}

/**
 * @param {Beat} beat
 * @param {number} ms
 */
function glow({ startMs, endMs }, ms) {
  return share(ms, startMs - ringFadeMs, startMs) * (1 - share(ms, endMs, endMs + ringFadeMs))
}

/**
 * Where a person's head is on the way from the door to the chair, behind the others' backs.
 * @param {Seat} seat
 * @param {number} here 0 still at the door, 1 in the chair
 */
function headPlace(seat, here) {
  return {
    x: doorPlace.x + (seat.x - doorPlace.x) * here,
    y: doorPlace.headY + (seat.y - doorPlace.headY) * here - 26 * Math.sin(Math.PI * here),
  }
}

/**
 * @param {Picture} frame
 * @param {Seat} seat
 * @param {number} here
 * @param {{ attention: number, voice: number, bob: number }} speech
 */
function drawPerson(frame, seat, here, { attention, voice, bob }) {
  if (here === 0) return
  const { bodyHalfWidth, bodyHalfHeight, bodyCorner, bodyBelowHead, head } = figureSize
  const { scale } = seat
  const { x, y } = headPlace(seat, here)
  const colour = personColours[seat.person] ?? roomColours.chair
  const opacity = Math.min(1, here * 4)
  const bodyY = y + bodyBelowHead * scale + bob / 3
  paint(frame, roundedBox(x, bodyY, bodyHalfWidth * scale, bodyHalfHeight * scale, bodyCorner * scale), colour, opacity)
  paint(frame, circle(x, y + bob, head * scale), lighter(colour), opacity)
  const halo = ring(x, y + bob, head * scale + 6 + 2.5 * voice, 3 + 1.6 * voice)
  paint(frame, halo, roomColours.ring, attention * (0.72 + 0.28 * voice))
}

/**
 * @param {Colour} colour
 * @returns {Colour}
 */
function lighter([red, green, blue]) {
  return [red + 14, green + 14, blue + 14]
}

/**
 * How far a moment lies on the way from one time to another, 0 to 1, slow at both ends.
 * @param {number} ms
 * @param {number} fromMs
 * @param {number} toMs
 */
function share(ms, fromMs, toMs) {
  const linear = Math.max(0, Math.min(1, (ms - fromMs) / (toMs - fromMs)))
  return linear * linear * (3 - 2 * linear)
}
