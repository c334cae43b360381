import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { LetterLogo } from '@domain/letter/letter'
import { largestLogo, pictureFacts } from '@domain/letter/picture'
import { SpoleError } from '@contract/error'

/** Reads a picture for the head of letters; refuses what is no PNG or JPEG, and what is too large. */
export async function readLogo(path: string): Promise<Omit<LetterLogo, 'id'>> {
  const bytes = await firstBytes(path, largestLogo.bytes + 1)
  const facts = pictureFacts(bytes)
  if (facts === null) throw new SpoleError('not-a-logo')
  const isTooLarge = bytes.length > largestLogo.bytes || Math.max(facts.width, facts.height) > largestLogo.side
  if (isTooLarge) throw new SpoleError('logo-too-large', { most: largestLogo.bytes / 1024, side: largestLogo.side })
  return { ...facts, fileName: basename(path), data: bytes.toString('base64') }
}

async function firstBytes(path: string, most: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    throw new SpoleError('file-unreadable', { path: basename(path) })
  }
}
