import { z } from 'zod'
import { call } from '@contract/call'
import { isDrawn } from '@contract/drawn-svg'
import { name, text } from '@contract/fields'

const svg = z.string().max(16_000_000).refine(isDrawn)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const png = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 64_000_000 && pngSignature.every((byte, place) => bytes[place] === byte))

const picture = z.discriminatedUnion('format', [
  z.object({ format: z.literal('svg'), svg }).strict(),
  z.object({ format: z.literal('png'), png }).strict(),
])

export const pictureCalls = {
  /**
   * Asks where to write a picture and writes it with its title and description in it; null when the person changed their
   * mind. Answers the name of the file.
   */
  'pictures.save': call(z.object({ picture, title: name, description: text.max(200_000) }))<string | null>(),
  /** Puts a picture on the clipboard: PNG as a picture, SVG as its text. */
  'pictures.copy': call(z.object({ picture }))<null>(),
}
