import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { assertNever } from '@domain/assert-never'
import { isPackageName, packageEnding, type PackageKind, packageKinds } from '@domain/exchange/package'
import type { ImportReport, PackageFacts } from '@contract/calls/packages'
import { readArguments, required } from '@main/cli/arguments'
import { type Command, type Surroundings, WrongUse } from '@main/cli/command'
import { passphraseFrom, passphraseOfPackage } from '@main/cli/passphrase'
import { withStudy } from '@main/cli/with-study'
import type { Db } from '@main/study/connection'
import { deleteBrought } from '@main/study/packages/carried-media'
import { makePackage } from '@main/study/packages/make-package'
import { readIntoNew } from '@main/study/packages/new-from-package'
import { factsOf, lookInto, type PackageAt, receivePackage } from '@main/study/packages/receive-package'
import { readPackage } from '@main/study/packages/read-package'
import { takeBackPackage } from '@main/study/packages/take-back'
import { chooseVersion, waitingVersions } from '@main/study/packages/versions'
import { listPeople } from '@main/study/queries/people'
import { studyRow } from '@main/study/queries/study'

const actions = ['make', 'show', 'import', 'take-back'] as const

export const packageCommand: Command = {
  usage:
    'package make STUDY --kind assignment|return|instrument --out FILE [--person NAME] [--recording ID]… [--media] [--overwrite]\n' +
    '  spole package show FILE\n' +
    '  spole package import STUDY FILE [--dry-run] [--new] [--media] [--choose ours|theirs]\n' +
    '  spole package take-back STUDY PACKAGE-ID',
  summary:
    'sends and receives work as files; a package’s passphrase is read from SPOLE_PACKAGE_PASSPHRASE or by --package-passphrase-file, else it is the study’s',
  run: (args, world) => {
    const [action, ...rest] = args
    const known = actions.find((each) => each === action)
    if (known === undefined) throw new WrongUse(`package is followed by ${actions.join(', ')}.`)
    switch (known) {
      case 'make':
        return make(rest, world)
      case 'show':
        return show(rest, world)
      case 'import':
        return bring(rest, world)
      case 'take-back':
        return takeBack(rest, world)
      default:
        return assertNever(known)
    }
  },
}

const secret = { 'package-passphrase-file': { type: 'string' } } as const

async function make(args: readonly string[], world: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, ['STUDY'], {
    ...secret,
    kind: { type: 'string' },
    person: { type: 'string' },
    recording: { type: 'string', multiple: true },
    media: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    out: { type: 'string' },
  })
  const kind = kindOf(required(values.kind, 'kind'))
  const out = resolve(required(values.out, 'out'))
  const passphrase = passphraseOfPackage(values, world)
  if (passphrase === null) throw new WrongUse('A package needs a passphrase in SPOLE_PACKAGE_PASSPHRASE.')
  const how = {
    path: positionals[0] ?? '',
    passphrase: passphraseFrom(values['passphrase-file'], world),
    readOnly: false,
  }
  const path = isPackageName(out) ? out : `${out}${packageEnding}`
  const made = await withStudy(how, ({ db }) => {
    const personId = kind === 'instrument' ? null : personNamed(db, values.person)
    const wish = { kind, personId, recordingIds: values.recording ?? null }
    return makePackage(db, { wish, path, passphrase, withMedia: values.media, overwrite: values.overwrite })
  })
  const { recordings, ratings, instruments, media } = made
  world.out(
    values.json
      ? JSON.stringify({ package: { ...made, kind, path } })
      : `Made ${path}: ${recordings} recordings, ${ratings} ratings, ${instruments} scales, ${media.files} media files.`,
  )
  return 0
}

async function show(args: readonly string[], world: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, ['FILE'], secret)
  const path = resolve(positionals[0] ?? '')
  const facts = await factsOf(readPackage(path, passphraseOfPackage(values, world)), path)
  world.out(values.json ? JSON.stringify({ package: facts }) : sentenceOf(facts))
  return 0
}

async function bring(args: readonly string[], world: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, ['STUDY', 'FILE'], {
    ...secret,
    'dry-run': { type: 'boolean', default: false },
    new: { type: 'boolean', default: false },
    media: { type: 'boolean', default: false },
    choose: { type: 'string' },
  })
  const [study = '', file = ''] = positionals
  const choice = choiceOf(values.choose)
  const passphrase = passphraseFrom(values['passphrase-file'], world)
  const at = { path: resolve(file), passphrase: passphraseOfPackage(values, world) }
  const isDry = values['dry-run']
  const read = () =>
    withStudy({ path: study, passphrase, readOnly: isDry }, async ({ db }) => {
      if (isDry) return { ...(await lookInto(db, at)), waiting: 0 }
      const received = await receivePackage(db, at, { withMedia: values.media })
      if (choice !== null) chooseAll(db, choice)
      return { ...received, waiting: waitingVersions(db, studyRow(db).currentPersonId).length }
    })
  const isNew = values.new && !isDry
  const { facts, report, waiting } = isNew ? await intoNew(resolve(study), at, passphrase, read) : await read()
  if (values.json) world.out(JSON.stringify({ package: facts, isDryRun: isDry, report, waiting }))
  else for (const line of linesOf(facts, report, isDry, waiting)) world.out(line)
  return 0
}

async function takeBack(args: readonly string[], world: Surroundings): Promise<number> {
  const { values, positionals } = readArguments(args, ['STUDY', 'PACKAGE-ID'], {})
  const [path = '', packageId = ''] = positionals
  const how = { path, passphrase: passphraseFrom(values['passphrase-file'], world), readOnly: false }
  await withStudy(how, async ({ db }) =>
    deleteBrought(takeBackPackage(db, { personId: studyRow(db).currentPersonId, packageId })),
  )
  world.out(values.json ? JSON.stringify({ takenBack: packageId }) : `Took back all that package ${packageId} brought.`)
  return 0
}

/** Makes a study for the rater and reads into it; where that is refused, there is no study either. */
async function intoNew<Result>(
  path: string,
  at: PackageAt,
  passphrase: string | null,
  read: () => Promise<Result>,
): Promise<Result> {
  if (existsSync(path)) throw new WrongUse(`There is already a file ${path}; leave --new out to read into it.`)
  if (passphrase === null) throw new WrongUse('A new study needs a passphrase in SPOLE_PASSPHRASE.')
  return readIntoNew(path, at, { passphrase, title: null }, read)
}

/** Whoever works in the study chooses; what others have to choose is left to them. */
function chooseAll(db: Db, choice: 'ours' | 'theirs'): void {
  const personId = studyRow(db).currentPersonId
  for (const { versionId } of waitingVersions(db, personId)) chooseVersion(db, { personId, versionId, choice })
}

function choiceOf(word: string | undefined): 'ours' | 'theirs' | null {
  if (word === undefined || word === 'ours' || word === 'theirs') return word ?? null
  throw new WrongUse(`--choose is ours or theirs, not “${word}”.`)
}

function kindOf(word: string): PackageKind {
  const kind = packageKinds.find((known) => known === word)
  if (kind === undefined) throw new WrongUse(`--kind is ${packageKinds.join(', ')}, not “${word}”.`)
  return kind
}

/** By name or id; without one, who works in the study now. */
function personNamed(db: Db, wanted: string | undefined): string {
  const people = listPeople(db)
  if (wanted === undefined) {
    const { currentPersonId } = studyRow(db)
    if (currentPersonId === null) throw new WrongUse('--person is missing: nobody works in this study yet.')
    return currentPersonId
  }
  const found = people.filter(({ id, name }) => id === wanted || name === wanted)
  const [person] = found
  if (person === undefined) throw new WrongUse(`Nobody in this study is called “${wanted}”.`)
  if (found.length > 1) throw new WrongUse(`More than one person is called “${wanted}”: give the id.`)
  return person.id
}

function sentenceOf({
  kind,
  fromStudyTitle,
  personName,
  madeByName,
  madeMs,
  recordings,
  instruments,
  media,
}: PackageFacts) {
  const who = personName === '' ? '' : kind === 'return' ? ` of ${personName}` : ` for ${personName}`
  const by = madeByName === '' ? '' : ` by ${madeByName}`
  return `A package (${kind})${who} from “${fromStudyTitle}”, made ${new Date(madeMs).toISOString()}${by}: ${recordings.length} recordings, ${instruments.length} scales, ${media.files} media files beside it.`
}

function linesOf(facts: PackageFacts, report: ImportReport | null, isDry: boolean, waiting: number): readonly string[] {
  if (report === null) return [sentenceOf(facts)]
  const { newRecordings, changedRecordings, newInstruments, kept, ratings, mediaBrought } = report
  const ratingLine =
    ratings === null
      ? 'How its ratings stand is not shown to who works in this study.'
      : `Ratings: ${Object.entries(ratings)
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => `${count} ${outcome}`)
          .join(', ')}.`
  return [
    sentenceOf(facts),
    `${isDry ? 'Reading it would bring' : 'Read'}: ${newRecordings} new and ${changedRecordings} changed recordings, ${newInstruments} new scales, ${mediaBrought} media files; ${kept} entries kept as they are here.`,
    ratingLine,
    ...(waiting > 0 ? [`${waiting} ratings changed on both sides and wait for a choice (--choose ours|theirs).`] : []),
  ]
}
