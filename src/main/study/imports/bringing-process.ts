import { writeSync } from 'node:fs'
import { connect } from '@main/study/connection'
import { bringIn } from '@main/study/imports/bring-in'
import type { ImportAsk } from '@main/study/imports/look'

// For interrupted.test.ts: brings a file in and stops dead in the middle of its transaction, to be killed there.
const [study = '', asked = ''] = process.argv.slice(2)
const db = connect(study, { passphrase: null })
const ask = { ...(JSON.parse(asked) as Omit<ImportAsk, 'reservedKeys'>), reservedKeys: new Map<string, string>() }
await bringIn(db, ask, ({ done }) => {
  if (done < 2) return
  writeSync(1, 'in the middle\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
