import { z } from 'zod'
import { isoDate, milliseconds, participantRole, slug } from '@contract/fields'

const bothLanguages = z.object({ en: z.string(), nb: z.string() })

/** resources/sample/session.json: the made-up session with its gold rating. */
export const sessionFileSchema = z.object({
  title: bothLanguages,
  date: isoDate,
  group: bothLanguages,
  sessionNumber: z.int(),
  place: bothLanguages,
  media: z.string().regex(/^[\w.-]+$/),
  durationMs: milliseconds,
  participants: z.array(z.object({ pseudonym: z.string(), role: participantRole })),
  gold: z.object({
    events: z.array(
      z.object({
        code: slug,
        subject: z.string().nullable(),
        startMs: milliseconds,
        endMs: milliseconds.nullable(),
        modifiers: z.array(slug),
        note: z.string(),
      }),
    ),
    scores: z.array(
      z.object({
        item: z.int(),
        dimension: slug,
        value: z.union([z.int(), z.enum(['not-rated', 'not-applicable'])]),
        note: bothLanguages.nullish(),
      }),
    ),
    overall: z.record(slug, z.int()),
  }),
})

export type SessionFile = z.output<typeof sessionFileSchema>
