import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runUnitTests, staticChecks } from './checks/steps.mjs'
import { tallyUnit } from './checks/tally.mjs'
import { setup } from './setup.mjs'
import { fail, isMainModule, say } from './setup/terminal.mjs'

/** Everything but the tests on the real app: resolves to which checks failed, and the unit tests' counts. */
export async function check() {
  const failed = []
  for (const { title, check: isWell } of staticChecks) {
    say(title)
    if (!(await isWell())) failed.push(title)
  }
  say('unit tests')
  const report = join(mkdtempSync(join(tmpdir(), 'spole-unit-')), 'report.json')
  const code = await runUnitTests(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  if (code !== 0) failed.push('unit tests')
  return { failed, tally: tallyUnit(report) }
}

if (isMainModule(import.meta.url)) {
  await setup().catch(fail)
  const { failed } = await check().catch(fail)
  console.log(failed.length === 0 ? '✓ all checks pass' : `✗ failed: ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
