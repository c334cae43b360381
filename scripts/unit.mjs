import { runUnitTests } from './checks/steps.mjs'
import { fail } from './setup/terminal.mjs'

process.exitCode = await runUnitTests(process.argv.slice(2)).catch(fail)
