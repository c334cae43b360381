import { join } from 'node:path'
import { build } from './checks/steps.mjs'
import { setup } from './setup.mjs'
import { PlainError, fail, projectRoot, runOrFail, say } from './setup/terminal.mjs'

/**
 * Packs the app from the Electron in use, which needs no network: by default the unpacked folder,
 * with `-- AppImage`, `deb`, `dmg` or `nsis` that target.
 */
async function dist(targets) {
  await setup()
  say('building')
  if (!(await build())) throw new PlainError('The app could not be built: see above.')
  const electronDist = join(projectRoot, 'node_modules', 'electron', 'dist')
  const wanted = targets.length > 0 ? targets : ['dir']
  say(`packing ${wanted.join(', ')}`)
  const builder = join(projectRoot, 'node_modules', '.bin', 'electron-builder')
  const argumentsOfBuilder = [
    '--config',
    'electron-builder.ts',
    '--publish',
    'never',
    `-c.electronDist=${electronDist}`,
    ...platformTarget(wanted),
  ]
  await runOrFail(builder, argumentsOfBuilder, 'The app could not be packed: see above.')
  say('packed into dist/')
}

function platformTarget(wanted) {
  const flag = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform] ?? '--linux'
  return [flag, ...wanted]
}

await dist(process.argv.slice(2)).catch(fail)
