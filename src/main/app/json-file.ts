import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import type { z } from 'zod'
import { report } from '@main/app/log'

/** A small file of the app's own, read once and written whole. */
export interface JsonFile<Value> {
  get(): Value
  /** Replaces the value; resolves when it is on disk. */
  set(value: Value): Promise<void>
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>
}

/**
 * Reads a file of ours. One that is broken is put aside as `<name>.broken` and the fallback taken: a bad settings file
 * must not keep anybody from their work, and must not be lost either.
 */
export async function openJsonFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
  fallback: Value,
): Promise<JsonFile<Value>> {
  let value: Value = await read(path, schema, fallback)
  let lastWrite = Promise.resolve()
  return {
    get: () => value,
    set: (next) => {
      value = next
      // One write after the other, each with the newest value, so that the last one asked for is the one that stays.
      lastWrite = lastWrite.catch(() => undefined).then(() => writeWhole(path, JSON.stringify(value, null, 2)))
      return lastWrite
    },
    settled: () => lastWrite.catch(() => undefined),
  }
}

async function read<Value>(path: string, schema: z.ZodType<Value>, fallback: Value): Promise<Value> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return fallback
  try {
    return schema.parse(JSON.parse(text))
  } catch (thrown) {
    report.thrown('json-file.broken', thrown)
    await rename(path, `${path}.broken`).catch(() => undefined)
    return fallback
  }
}

/** Writes beside the file and then takes its place, so that a crash leaves the old or the new one, never half. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw thrown
  }
}
