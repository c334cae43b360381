import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.mjs'
import { build, runEndToEndTests } from './checks/steps.mjs'
import { sum, tallyEndToEnd } from './checks/tally.mjs'
import { setup } from './setup.mjs'
import { ensureTestPrograms } from './setup/system-libraries.mjs'
import { fail, say } from './setup/terminal.mjs'
import { hasDisplay, startVirtualDisplay } from './setup/virtual-display.mjs'

async function test(extra) {
  await setup()
  await ensureTestPrograms()
  const { failed, tally } = await check()

  say('building')
  if (!(await build())) throw new Error('The app could not be built: see above.')

  say('tests on the real app')
  // The tests always get a display of their own, so that no person's windows or settings disturb them.
  const display = hasDisplay() && process.platform !== 'linux' ? null : await startVirtualDisplay()
  const report = join(mkdtempSync(join(tmpdir(), 'spole-e2e-')), 'report.json')
  const code = await runEndToEndTests({ ...display?.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, extra)
  display?.stop()
  if (code !== 0) failed.push('tests on the real app')

  const total = sum([tally, tallyEndToEnd(report)])
  if (failed.length > 0) console.log(`✗ failed: ${failed.join(', ')}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return failed.length === 0 && total.failed === 0
}

process.exitCode = (await test(process.argv.slice(2)).catch(fail)) ? 0 : 1
