import { codeMeant, exchangedMeant, type ExchangeMap, participantMeant, saidOf } from '@domain/exchange/exchange-map'
import type { ForeignFile, ForeignTier } from '@domain/exchange/foreign-file'
import type { ExchangedRecording, Interchange } from '@domain/exchange/interchange'
import { proposedMeaning } from '@domain/exchange/tiers-to-work'
import type { Instrument } from '@domain/instrument/instrument'
import type { Participant } from '@domain/recording/recording'

/** A name of a file with how much stands under it, and what it means here. */
export interface NameIn {
  readonly name: string
  readonly count: number
  /** Its identifier here (of a subject the pseudonym, of a tier its meaning); null: left out knowingly; undefined: nothing here has it. */
  readonly meant: string | null | undefined
  /** What the file says of it, in its words. */
  readonly detail: string
}

export interface NamesIn {
  readonly recordings: readonly NameIn[]
  readonly codes: readonly NameIn[]
  readonly subjects: readonly NameIn[]
  readonly tiers: readonly NameIn[]
  readonly raters: readonly NameIn[]
}

interface Here {
  readonly recordings: readonly { readonly id: string; readonly title: string }[]
  readonly codes: Instrument['codes']
  readonly participants: readonly Participant[]
  readonly map: ExchangeMap
}

/** Every name of a file that a person may be asked about. */
export function namesIn(file: ForeignFile, work: Interchange, here: Here): NamesIn {
  const { map } = here
  const events = work.recordings.flatMap((recording) => recording.events)
  const byCode = Map.groupBy(events, ({ code }) => code)
  const bySubject = Map.groupBy(events, ({ subject }) => subject)
  return {
    recordings: work.recordings.map((recording) => ({
      name: recording.name,
      count: sizeOf(recording),
      meant: idOf(exchangedMeant(recording, here.recordings, map)),
      detail: recording.date?.slice(0, 10) ?? '',
    })),
    codes: work.codes.map(({ name, description, category }) => ({
      name,
      count: byCode.get(name)?.length ?? 0,
      meant: idOf(codeMeant(name, here, map)),
      detail: [category, description].filter((part) => part !== '').join(' · '),
    })),
    subjects: work.subjects.map(({ name, description }) => ({
      name,
      count: bySubject.get(name)?.length ?? 0,
      meant: pseudonymMeant(name, here),
      detail: description,
    })),
    tiers:
      file.kind === 'events'
        ? []
        : file.tiers.tiers.map((tier) => ({
            name: tier.name,
            count: tier.annotations.length,
            meant: tierMeant(tier, map),
            detail: tier.constraint,
          })),
    raters: ratersIn(work, map),
  }
}

function tierMeant(tier: ForeignTier, { tiers }: ExchangeMap): string | null {
  const said = saidOf(tiers, tier.name)
  return said === undefined ? proposedMeaning(tier) : said
}

function sizeOf({ events, scores, turns, comments = [] }: ExchangedRecording): number {
  return events.length + scores.length + turns.length + comments.length
}

function idOf(meant: { readonly id: string } | null | undefined): string | null | undefined {
  return meant === undefined || meant === null ? meant : meant.id
}

/** Participants are of a recording; a name may be known in several under the same pseudonym. */
function pseudonymMeant(name: string, { participants, map }: Here): string | null | undefined {
  const said = saidOf(map.subjects, name)
  if (said !== undefined) return said
  const byRecording = Map.groupBy(participants, ({ recordingId }) => recordingId)
  for (const some of byRecording.values()) {
    const meant = participantMeant(name, some, map)
    if (meant !== undefined && meant !== null) return meant.pseudonym
  }
  return undefined
}

function ratersIn({ recordings }: Interchange, map: ExchangeMap): readonly NameIn[] {
  const rows = recordings.flatMap(({ events, scores, comments = [] }) => [...events, ...scores, ...comments])
  const byRater = Map.groupBy(rows, ({ rater }) => rater)
  byRater.delete('')
  return [...byRater].map(([name, all]) => {
    const said = saidOf(map.raters ?? {}, name)
    return { name, count: all.length, meant: said === undefined ? undefined : said ? 'me' : null, detail: '' }
  })
}
