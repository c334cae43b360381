import { open } from 'node:fs/promises'

/** Reads at most `length` bytes from `start`; fewer where the file ends. */
export async function readPart(path: string, start: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
