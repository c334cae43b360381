import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readRecorded, table } from './bench/result.mjs'
import { build, runEndToEndTests } from './checks/steps.mjs'
import { setup } from './setup.mjs'
import { ensureTestPrograms } from './setup/system-libraries.mjs'
import { PlainError, fail, say } from './setup/terminal.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'

/** Takes `--json FILE` out of the arguments; the rest goes to Playwright (a file name runs only that bench). */
function parse(args) {
  const at = args.indexOf('--json')
  if (at === -1) return { json: null, rest: args }
  const file = args[at + 1]
  if (file === undefined) throw new PlainError('--json needs the name of a file.')
  return { json: resolve(file), rest: args.toSpliced(at, 2) }
}

async function bench(args) {
  const { json, rest } = parse(args)
  await setup()
  await ensureTestPrograms()
  say('building')
  if (!(await build())) throw new PlainError('The app could not be built: see above.')

  say('measuring: leave the machine alone meanwhile')
  const work = mkdtempSync(join(tmpdir(), 'spole-bench-'))
  const recorded = join(work, 'results.jsonl')
  const display = await startVirtualDisplay()
  const env = { ...display.env, SPOLE_BENCH_RESULTS: recorded }
  const code = await runEndToEndTests(env, ['--config', 'bench/playwright.config.ts', ...rest])
  display.stop()
  const results = readRecorded(recorded)
  rmSync(work, { recursive: true, force: true })

  console.log(`\n${table(results)}`)
  if (json !== null) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  if (code !== 0) say('some benches did not get to their end: see above')
  return code === 0 && results.every(({ holds }) => holds)
}

process.exitCode = (await bench(process.argv.slice(2)).catch(fail)) ? 0 : 1
