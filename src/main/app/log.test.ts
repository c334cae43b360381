import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog, report } from './log'

it('the log is written from whatever folder the app was started in, and names nobody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spole-log-'))
  const before = process.cwd()
  process.chdir(folder)
  try {
    openLog(join(folder, 'spole.log'), false)
    report.info('call.slow', { call: 'changes.apply', ms: 50 })
    report.thrown('call.failed', new Error('Kari Nordmann'), { call: 'people.add' })
    const text = await readFile(join(folder, 'spole.log'), 'utf8')
    expect(text).toContain('info call.slow {"call":"changes.apply","ms":50}')
    expect(text).toContain('error call.failed')
    expect(text).not.toContain('Kari')
  } finally {
    process.chdir(before)
    await rm(folder, { recursive: true })
  }
})
