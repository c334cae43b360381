import type { ComparedEvent } from '@domain/agreement/events/compared-event'

type Made = readonly [code: string, startMs: number, endMs?: number | null, subject?: string | null]

/** Events for tests, written shortly. */
export function events(...made: readonly Made[]): readonly ComparedEvent[] {
  return made.map(([code, startMs, endMs = null, subject = null], index) => ({
    id: String(index),
    code,
    subject,
    startMs,
    endMs,
  }))
}
