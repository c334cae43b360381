import { writeSync } from 'node:fs'
import { connect } from '@main/study/connection'
import { importPackage } from '@main/study/packages/import-package'
import { readPackage } from '@main/study/packages/read-package'

// For interrupted.test.ts: imports a package and stops dead in the middle of its transaction, to be killed there.
const [study = '', path = '', passphrase = ''] = process.argv.slice(2)
const db = connect(study, { passphrase: null })
importPackage(db, readPackage(path, passphrase), {
  onProgress: () => {
    writeSync(1, 'in the middle\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
