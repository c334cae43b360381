/** What a picture's own first bytes say of it. */
export interface PictureFacts {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** A logo is small: the file, and each side of the picture. */
export const largestLogo = { bytes: 512 * 1024, side: 4000 } as const

/** Whether bytes are a PNG or JPEG picture, and how large; null for anything else, whatever its name says. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  return pngFacts(bytes) ?? jpegFacts(bytes)
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ihdr = [0x49, 0x48, 0x44, 0x52]

/** PNG (ISO/IEC 15948): the signature, then the IHDR chunk with width and height. */
function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 24 || !startsWith(bytes, 0, pngStart) || !startsWith(bytes, 12, ihdr)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return sized('image/png', view.getUint32(16), view.getUint32(20))
}

/** JPEG (ITU T.81): segments by length until a start of frame, which has height and width. */
function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  if (!startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Fill bytes stand between segments, and some markers stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (isFrame(marker)) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    else if (marker === 0xd9 || marker === 0xda) return null
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

/** SOF0 to SOF15, less DHT, JPG and DAC, which share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function sized(mediaType: PictureFacts['mediaType'], width: number, height: number): PictureFacts | null {
  return width > 0 && height > 0 ? { mediaType, width, height } : null
}

function startsWith(bytes: Uint8Array, from: number, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[from + place] === byte)
}
