import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '@main/study/made-up-study'
import { removeStaleCopies } from '@main/study/passing-copy'

it('deletes copies that a crash left behind, and neither one that is read now nor anything else', () => {
  const within = temporaryFolder()
  const make = (name: string, file: string, hoursAgo: number): string => {
    const folder = join(within, name)
    mkdirSync(folder)
    writeFileSync(join(folder, file), 'P1 wept')
    const seconds = Date.now() / 1000 - hoursAgo * 3600
    utimesSync(folder, seconds, seconds)
    return folder
  }
  const left = [make('spole-study-aB3dE6', 'group a.spole', 30), make('spole-package-aB3dE6', 'package', 30)]
  const stays = [
    make('spole-study-xB3dE6', 'group a.spole', 1),
    make('spole-study-yB3dE6', 'thesis.docx', 30),
    make('spole-study-notes', 'group a.spole', 30),
    make('other', 'group a.spole', 30),
  ]
  removeStaleCopies(within)
  expect([...left, ...stays].map((folder) => existsSync(folder))).toEqual([false, false, true, true, true, true])
})
