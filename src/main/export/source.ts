import type { Language } from '@domain/instrument/instrument'
import type { Viewer } from '@domain/rating/blinding'
import type { Db } from '@main/study/connection'

/** Out of which study, for whose eyes, in which language things are named. */
export interface Source {
  readonly db: Db
  readonly viewer: Viewer
  readonly language: Language
}
