import type { Code, Instrument } from '@domain/instrument/instrument'
import type { ExchangedRecording } from '@domain/exchange/interchange'
import type { TableMap } from '@domain/exchange/tables/table-map'
import type { Participant } from '@domain/recording/recording'

/**
 * What names of a file mean here, where a person has said so: a recording's id, a code's id, a participant's pseudonym.
 * null leaves it out knowingly. A name that is not listed means what has the same name here.
 */
export interface ExchangeMap {
  readonly recordings: Readonly<Record<string, string | null>>
  readonly codes: Readonly<Record<string, string | null>>
  readonly subjects: Readonly<Record<string, string | null>>
  /** Of a tier, whether its name is the code and its annotations are notes, or its annotations are codes. */
  readonly tiers: Readonly<Record<string, TierMeaning | null>>
  /** Of a name that stands for who rated, whether that is the person who brings the file in; false leaves it out knowingly. */
  readonly raters?: Readonly<Record<string, boolean>> | undefined
  /** What the columns of a table say that no tool is known to have written. */
  readonly table?: TableMap | undefined
}

export const tierMeanings = ['name-is-code', 'values-are-codes'] as const
export type TierMeaning = (typeof tierMeanings)[number]

/** What a name means; undefined where nothing here has it, null where it is left out knowingly. */
type Meaning<Here> = Here | null | undefined

/** The code that a name means: by its id, or by its name in either language if only one code has it. */
export function codeMeant(name: string, { codes }: Pick<Instrument, 'codes'>, map: ExchangeMap): Meaning<Code> {
  const said = saidOf(map.codes, name)
  if (said === null) return null
  if (said !== undefined) return codes.find(({ id }) => id === said)
  return (
    codes.find(({ id }) => isSame(id, name)) ??
    onlyOne(codes.filter((code) => isSame(code.name.en, name) || isSame(code.name.nb, name)))
  )
}

/** The participant that a name means, by the pseudonym. */
export function participantMeant(
  name: string,
  participants: readonly Participant[],
  map: ExchangeMap,
): Meaning<Participant> {
  const said = saidOf(map.subjects, name)
  return said === null ? null : onlyOne(participants.filter(({ pseudonym }) => isSame(pseudonym, said ?? name)))
}

/** The recording that a name means, by its title. */
export function recordingMeant<Titled extends { readonly id: string; readonly title: string }>(
  name: string,
  recordings: readonly Titled[],
  map: ExchangeMap,
): Meaning<Titled> {
  const said = saidOf(map.recordings, name)
  if (said === null) return null
  if (said !== undefined) return recordings.find(({ id }) => id === said)
  return onlyOne(recordings.filter(({ title }) => isSame(title, name)))
}

/** The recording that a file's means: what was said of it, else the one that wrote the file, else the one of its title. */
export function exchangedMeant<Titled extends { readonly id: string; readonly title: string }>(
  { id, name }: Pick<ExchangedRecording, 'id' | 'name'>,
  recordings: readonly Titled[],
  map: ExchangeMap,
): Meaning<Titled> {
  const same = saidOf(map.recordings, name) === undefined ? recordings.find((each) => each.id === id) : undefined
  return same ?? recordingMeant(name, recordings, map)
}

/** True where two names differ in nothing that a person would see as another name. */
export function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && comparable(one) === comparable(other)
}

const comparable = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** What was said of a name itself; what every object inherits was not. */
export function saidOf<Said>(said: Readonly<Record<string, Said>>, name: string): Said | undefined {
  return Object.hasOwn(said, name) ? said[name] : undefined
}

const onlyOne = <Here>(found: readonly Here[]): Here | undefined => (found.length === 1 ? found[0] : undefined)
