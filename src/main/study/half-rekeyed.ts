import { rmSync } from 'node:fs'

/** Where a study is made anew under another passphrase, or none, before it takes the old one's place. */
export function rekeyedFile(studyPath: string): string {
  return `${studyPath}.rekeyed`
}

/** Deletes what a crash in the middle of that has left: it may be the whole study without a passphrase. */
export function removeHalfRekeyed(studyPath: string): void {
  const file = rekeyedFile(studyPath)
  for (const name of [file, `${file}.part`])
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${name}${ending}`, { force: true })
}
