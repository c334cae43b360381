import { build, runEndToEndTests } from './checks/steps.mjs'
import { setup } from './setup.mjs'
import { PlainError, fail, isMainModule, say } from './setup/terminal.mjs'
import { startVirtualDisplay } from './setup/virtual-display.mjs'

/** A scripted rater does the whole job in the real app; leaves screenshots and exports in demo-output/. */
export async function demo() {
  await setup()
  say('building')
  if (!(await build())) throw new PlainError('The app could not be built: see above.')
  const display = await startVirtualDisplay()
  const code = await runEndToEndTests(display.env, ['--config', 'e2e/demo/playwright.config.ts'])
  display.stop()
  say(code === 0 ? 'done: look into demo-output/' : 'the demo did not get to its end: see above')
  return code
}

if (isMainModule(import.meta.url)) process.exitCode = await demo().catch(fail)
