import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readForeignFile } from '@main/exchange/read-foreign-file'

const folder = resolve(import.meta.dirname, '../../../../shared/data/eaf')

it
  .runIf(existsSync(folder))
  .each(['pympi_sample_2.8.eaf', 'poio_example.eaf', 'speach_fables.eaf', 'childproject_eaf_basic_example.eaf'])(
  'finds every annotation of %s at a time within the one it belongs to',
  async (name) => {
    const reading = await readForeignFile(resolve(folder, name))
    if ('refusal' in reading || reading.file.kind !== 'tiers') throw new Error(JSON.stringify(reading))
    const { tiers, problems } = reading.file.tiers
    const text = readFileSync(resolve(folder, name), 'utf8')
    const annotations = tiers.flatMap((tier) => tier.annotations)
    expect(annotations.length).toBe(text.match(/<ANNOTATION>/gu)?.length ?? 0)
    expect(problems).toEqual([])
    const byId = new Map(annotations.map((each) => [each.id, each]))
    const astray = annotations.filter(({ startMs, endMs, parentId }) => {
      const parent = parentId === null ? undefined : byId.get(parentId)
      return endMs < startMs || (parent !== undefined && (startMs < parent.startMs || endMs > parent.endMs))
    })
    expect(astray).toEqual([])
  },
)
