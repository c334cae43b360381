import { all, type Db } from '@main/study/connection'

/** Every path that a study names: a study that came from somebody else can name any. */
export function placesIn(db: Db): readonly string[] {
  const sql = 'SELECT path FROM media UNION SELECT path FROM clip UNION SELECT path FROM clipBegun'
  return all<{ path: string }>(db, sql).map(({ path }) => path)
}
