import { build } from './checks/steps.mjs'
import { demo } from './demo.mjs'
import { setup } from './setup.mjs'
import { electronArguments, electronPath } from './setup/electron.mjs'
import { PlainError, fail, run, say } from './setup/terminal.mjs'
import { hasDisplay } from './setup/virtual-display.mjs'

async function start(extra) {
  await setup()
  if (!hasDisplay()) {
    say('there is no display here, so the demo runs on a virtual one instead')
    return demo()
  }
  say('building')
  if (!(await build())) throw new PlainError('The app could not be built: see above.')
  say('opening Spole')
  return run(electronPath(), [...electronArguments(), '.', ...extra])
}

process.exitCode = await start(process.argv.slice(2)).catch(fail)
