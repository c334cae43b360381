import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { instrumentSchema } from '@contract/instrument'

const published = resolve(import.meta.dirname, '../../../docs/instrument.schema.json')

it('publishes the shape of an instrument file as it is checked (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const schema = {
    ...z.toJSONSchema(instrumentSchema, { io: 'input' }),
    title: 'Spole instrument',
    description: 'A rating scale with its codebook, as Spole imports and exports it.',
  }
  if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(published, `${JSON.stringify(schema, null, 2)}\n`)
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(schema)
})
