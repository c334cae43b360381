import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exportedStudySchema } from '@contract/exported-study'

const published = resolve(import.meta.dirname, '../../../docs/export.schema.json')

it('publishes the shape of what is exported as JSON (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const schema = {
    ...z.toJSONSchema(exportedStudySchema, { io: 'input' }),
    title: 'Spole export',
    description: 'The ratings of a study with the instruments they were made with, as Spole exports them.',
  }
  if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(published, `${JSON.stringify(schema, null, 2)}\n`)
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(schema)
})
