import { formatClock } from '@domain/time/clock'
import { readArguments } from '@main/cli/arguments'
import type { Command } from '@main/cli/command'
import { passphraseFrom } from '@main/cli/passphrase'
import { type Seat, seatIn } from '@main/cli/seat'
import { withStudy } from '@main/cli/with-study'
import type { Db } from '@main/study/connection'
import { mediaOf } from '@main/study/queries/media'
import { listRecordings } from '@main/study/queries/recording-list'
import { studyRow } from '@main/study/queries/study'
import { knownRatings } from '@main/study/readable-rating'

export const list: Command = {
  usage: 'list STUDY',
  summary: 'lists the recordings of a study',
  run: async (args, world) => {
    const { values, positionals } = readArguments(args, ['STUDY'], {})
    const how = {
      path: positionals[0] ?? '',
      passphrase: passphraseFrom(values['passphrase-file'], world),
      readOnly: true,
    }
    const study = await withStudy(how, ({ db }) => {
      const seat = seatIn(db)
      return { title: studyRow(db).title, seat, recordings: recordingsOf(db, seat) }
    })
    const { title, recordings, seat } = study
    if (values.json) world.out(JSON.stringify({ study: { title, isBlinded: seat.isBlinded }, as: seat.as, recordings }))
    else for (const line of linesOf(recordings)) world.out(line)
    return 0
  },
}

/** How many ratings there are is told as far as the present person may know of them. */
function recordingsOf(db: Db, { viewer }: Seat) {
  const everything = {
    search: '',
    sort: 'added',
    descending: false,
    filter: 'all',
    personId: null,
    missingMedia: new Set<string>(),
    today: '',
  } as const
  return listRecordings(db, everything).map(({ id, title, date, group, durationMs }) => ({
    id,
    title,
    date,
    group,
    durationMs,
    ratings: knownRatings(db, viewer, id).length,
    media: mediaOf(db, id).map(({ fileName, sha256, path }) => ({ fileName, sha256, path })),
  }))
}

function linesOf(recordings: ReturnType<typeof recordingsOf>): readonly string[] {
  if (recordings.length === 0) return ['No recordings yet.']
  return recordings.map(({ id, title, date, durationMs }) =>
    [id, date ?? '----------', formatClock(durationMs), title].join('  '),
  )
}
