import { firstTables } from '@main/study/migrations/0001-first-tables'
import { besideTheMedia } from '@main/study/migrations/0002-beside-the-media'
import { packages } from '@main/study/migrations/0003-packages'
import { raters } from '@main/study/migrations/0004-raters'
import { consensus } from '@main/study/migrations/0005-consensus'
import { meanings } from '@main/study/migrations/0006-meanings'
import { broughtIn } from '@main/study/migrations/0007-brought-in'
import { letters } from '@main/study/migrations/0008-letters'
import { clips } from '@main/study/migrations/0009-clips'
import type { Migration } from '@main/study/migrations/migrate'

/** Every step in order. A released step is never edited; a change of the tables is a new step. */
export const migrations: readonly Migration[] = [
  firstTables,
  besideTheMedia,
  packages,
  raters,
  consensus,
  meanings,
  broughtIn,
  letters,
  clips,
]
