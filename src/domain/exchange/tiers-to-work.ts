import { bareCode } from '@domain/exchange/bare-code'
import { type ExchangeMap, saidOf, type TierMeaning } from '@domain/exchange/exchange-map'
import type { ForeignAnnotation, ForeignTier, ForeignTiers } from '@domain/exchange/foreign-file'
import { setNamed } from '@domain/exchange/eaf/spole-types'
import { problemAt } from '@domain/exchange/foreign-value'
import type { ExchangedCode, ExchangedEvent, Interchange } from '@domain/exchange/interchange'

/**
 * Tiers as events. Of a tier with a vocabulary the annotations say the code; of any other its name is the code and its
 * annotations are notes; a person may say otherwise. A tier's participant is whom its events are about, and what refers
 * to an annotation makes it more precise, as a modifier.
 */
export function tiersToWork(file: ForeignTiers, { tiers: said }: Pick<ExchangeMap, 'tiers'>): Interchange {
  const { modifiers, notes } = saidOfAnnotations(file.tiers, said)
  const taken = file.tiers.filter((tier) => !isModifying(tier) && saidOf(said, tier.name) !== null)
  const events = taken.flatMap((tier) => {
    const meaning = saidOf(said, tier.name) ?? proposedMeaning(tier)
    return tier.annotations.map((annotation) =>
      eventOf(tier, annotation, meaning, {
        modifiers: modifiers.get(annotation.id) ?? [],
        note: notes.get(annotation.id) ?? '',
      }),
    )
  })
  const named = events.filter(({ code }) => code !== '')
  const subjects = new Set(named.map(({ subject }) => subject).filter((subject) => subject !== ''))
  const raters = new Set(taken.filter(({ annotations }) => annotations.length > 0).map(({ annotator }) => annotator))
  raters.delete('')
  return {
    recordings: [
      {
        name: file.recordingName,
        date: file.date,
        description: '',
        media: file.media,
        variables: [],
        events: named.toSorted((a, b) => a.startMs - b.startMs),
        scores: [],
        turns: [],
      },
    ],
    codes: [...new Set([...named.map(({ code }) => code), ...wordsOf(taken, said)])].map((name) =>
      codeNamed(name, taken),
    ),
    subjects: [...subjects].map((name) => ({ name, description: '' })),
    problems: [
      ...file.problems,
      ...(raters.size > 1 ? [problemAt('several-raters', file.recordingName, [...raters].join(', '))] : []),
      ...events
        .filter(({ code }) => code === '')
        .map(({ startMs }) => problemAt('missing-field', `${file.recordingName} at ${startMs / 1000} s`, '')),
    ],
  }
}

/** What the vocabularies say that tell codes: a codebook has also what was never used. */
function wordsOf(tiers: readonly ForeignTier[], said: ExchangeMap['tiers']): readonly string[] {
  return tiers
    .filter((tier) => (saidOf(said, tier.name) ?? proposedMeaning(tier)) === 'values-are-codes')
    .flatMap(({ vocabulary }) => (vocabulary ?? []).map(({ value }) => value))
    .filter((value) => value !== '')
}

/** What a tier means as long as nobody says otherwise. */
export function proposedMeaning({ vocabulary }: ForeignTier): TierMeaning {
  return vocabulary === null ? 'name-is-code' : 'values-are-codes'
}

function isModifying({ constraint, parent }: ForeignTier): boolean {
  return parent !== null && modifyingConstraints.some((each) => each === constraint)
}

/** Tiers of these constraints have no times of their own: they say more about what their parent has. */
export const modifyingConstraints = ['symbolic-association', 'symbolic-subdivision'] as const

/** What tiers say of annotations of others, also of those that refer to annotations in turn. */
function saidOfAnnotations(tiers: readonly ForeignTier[], said: ExchangeMap['tiers']) {
  const owners = new Map<string, string>()
  const notes = new Map<string, string>()
  const modifiers = new Map<string, ExchangedEvent['modifiers'][number][]>()
  for (const tier of tiers.filter(isModifying)) {
    for (const { id, parentId, value } of tier.annotations) {
      if (parentId === null) continue
      const owner = owners.get(parentId) ?? parentId
      owners.set(id, owner)
      if (value === '' || saidOf(said, tier.name) === null) continue
      if (tier.form === 'note') {
        notes.set(owner, value)
        continue
      }
      const present = modifiers.get(owner)
      const modifier = { set: setNamed(tier.name, tier.parent), value }
      if (present === undefined) modifiers.set(owner, [modifier])
      else present.push(modifier)
    }
  }
  return { modifiers, notes }
}

function eventOf(
  { name, participant, annotator, form = null }: ForeignTier,
  { startMs, endMs, value }: ForeignAnnotation,
  meaning: TierMeaning,
  { modifiers, note }: Pick<ExchangedEvent, 'modifiers' | 'note'>,
): ExchangedEvent {
  const isNamed = meaning === 'name-is-code'
  return {
    rater: annotator,
    code: isNamed ? name : value,
    subject: participant,
    kind: kindOf(form),
    startMs,
    endMs: endMs > startMs && form !== 'point' && form !== 'open' ? endMs : null,
    modifiers,
    note: isNamed ? value : note,
  }
}

function kindOf(form: ForeignTier['form']): ExchangedEvent['kind'] {
  if (form === 'point') return 'point'
  return form === 'state' || form === 'open' ? 'state' : null
}

function codeNamed(name: string, tiers: readonly ForeignTier[]): ExchangedCode {
  const entries = tiers.flatMap(({ vocabulary }) => vocabulary ?? [])
  const description = entries.find(({ value }) => value === name)?.description ?? ''
  return bareCode(name, { description })
}
