import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sum, tallyEndToEnd, tallyUnit } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))

function reportFile(name: string, report: object) {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('the tally of all tests', () => {
  it('counts a unit test file that cannot be loaded as a failure', () => {
    const file = reportFile('unit.json', {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    })
    expect(tallyUnit(file)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts end-to-end errors outside tests as failures', () => {
    const file = reportFile('e2e.json', { stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 1 }, errors: [{}] })
    expect(tallyEndToEnd(file)).toEqual({ passed: 6, failed: 1, skipped: 1 })
  })

  it('counts a missing report as a failure, so that a crashed runner never looks green', () => {
    expect(sum([tallyUnit(join(folder, 'none')), tallyEndToEnd(join(folder, 'none'))])).toEqual({
      passed: 0,
      failed: 2,
      skipped: 0,
    })
  })
})
