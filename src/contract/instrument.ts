import { z } from 'zod'
import { type Instrument, type LocalText, shapes } from '@domain/instrument/instrument'
import { name, slug } from '@contract/fields'

const shortText = z.string().max(400)
const longText = z.string().max(4000)

const localText = (text: z.ZodString) =>
  z.object({ en: text.optional(), nb: text.optional() }).strict() satisfies z.ZodType<LocalText>

const grade = z.int().min(0).max(100)

const dimension = z
  .object({ id: slug, name: localText(shortText), min: grade, max: grade, adequate: grade.nullable() })
  .strict()

const item = z
  .object({
    number: z.int().min(1).max(500),
    name: localText(shortText),
    shortName: localText(shortText),
    groupSpecific: z.boolean(),
    dimensions: z.array(slug).max(10),
    anchors: z.array(z.object({ dimension: slug, grade, text: localText(longText) }).strict()).max(200),
    notApplicableWhen: z.enum(['one-therapist']).nullable(),
  })
  .strict()

const code = z
  .object({
    id: slug,
    kind: z.enum(['point', 'state']),
    name: localText(shortText),
    definition: localText(longText),
    key: z
      .string()
      .max(30)
      .regex(/^[A-Z][A-Za-z0-9]*$/)
      .nullable(),
    color: z.string().regex(/^#[0-9a-f]{6}$/),
    shape: z.enum(shapes),
    item: z.int().min(1).max(500).nullable(),
    modifiers: z.array(z.object({ id: slug, name: localText(shortText) }).strict()).max(40),
    exclusiveGroup: slug.nullable(),
    subject: z.enum(['none', 'optional', 'required']),
  })
  .strict()

/**
 * The shape of an instrument file and row. That its parts fit together (known items, keys used once)
 * is `problemsOf` in domain/instrument. Its JSON Schema is published as docs/instrument.schema.json.
 */
export const instrumentSchema = z
  .object({
    key: slug,
    version: z.int().min(1).max(100_000),
    title: localText(shortText),
    shortTitle: name,
    dimensions: z.array(dimension).min(1).max(10),
    overall: z.array(slug).max(10),
    items: z.array(item).min(1).max(500),
    codes: z.array(code).max(500),
  })
  .strict() satisfies z.ZodType<Instrument>
