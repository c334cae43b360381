import { dependentName, type TierForm, tierForms } from '@domain/exchange/eaf/spole-types'
import { withoutControls } from '@domain/exchange/foreign-value'
import type { ExchangedEvent } from '@domain/exchange/interchange'
import { freeName, lanesOf } from '@domain/exchange/lanes'
import { element } from '@domain/exchange/write-xml'
import type { XmlNode } from '@domain/exchange/xml-node'

/** A frame of 25 a second: what has no end in Spole is that long, since ELAN's annotations are spans. */
const shortestMs = 40

interface Slot {
  readonly id: string
  readonly ms: number
}

export interface WrittenTiers {
  readonly slots: readonly Slot[]
  readonly tiers: readonly XmlNode[]
  readonly lastId: number
}

/** The tiers of a recording's events, each followed by those that hold its notes and modifiers. */
export function writtenTiers(events: readonly ExchangedEvent[], entryIds: ReadonlyMap<string, string>): WrittenTiers {
  const slots: Slot[] = []
  let lastId = 0
  const nextId = (): string => `a${(lastId += 1)}`
  const slotAt = (ms: number): string => {
    const id = `ts${slots.length + 1}`
    slots.push({ id, ms })
    return id
  }
  const taken = new Set<string>()
  const hasRaters = new Set(events.map(({ rater }) => rater)).size > 1
  const groups = Map.groupBy(events, (event) => JSON.stringify([event.code, event.subject, event.rater, formOf(event)]))
  const tiers = [...groups.values()].flatMap((own) =>
    lanesOf(own, spanOf).flatMap((lane): readonly XmlNode[] => {
      const [first] = lane
      if (first === undefined) return []
      const { code, subject, rater } = first
      const parts = [code, subject, ...(hasRaters ? [rater] : [])].map(held).filter((part) => part !== '')
      const name = freeName(parts.join(' – '), taken)
      const who = { PARTICIPANT: held(subject) || undefined, ANNOTATOR: held(rater) || undefined }
      const placed = lane.map((event) => ({ event, id: nextId() }))
      const annotations = placed.map(({ event, id }) => {
        const { startMs, endMs } = spanOf(event)
        return annotation('ALIGNABLE_ANNOTATION', event.code, {
          ANNOTATION_ID: id,
          TIME_SLOT_REF1: slotAt(startMs),
          TIME_SLOT_REF2: slotAt(endMs),
          CVE_REF: entryIds.get(event.code),
        })
      })
      const tier = element(
        'TIER',
        { TIER_ID: name, LINGUISTIC_TYPE_REF: tierForms[formOf(first)], ...who },
        annotations,
      )
      return [tier, ...dependentTiers(placed, { name, who, taken, nextId })]
    }),
  )
  return { slots, tiers, lastId }
}

interface Parent {
  readonly name: string
  readonly who: Readonly<Record<string, string | undefined>>
  readonly taken: Set<string>
  readonly nextId: () => string
}

type Placed = readonly { readonly event: ExchangedEvent; readonly id: string }[]

function dependentTiers(placed: Placed, { name, who, taken, nextId }: Parent): readonly XmlNode[] {
  const tier = (set: string, form: 'note' | 'modifier', valuesOf: (event: ExchangedEvent) => readonly string[]) => {
    const annotations = placed.flatMap(({ event, id: parentId }) => {
      let previous: string | undefined
      return valuesOf(event)
        .filter((value) => held(value) !== '')
        .map((value) => {
          const id = nextId()
          const node = annotation('REF_ANNOTATION', value, {
            ANNOTATION_ID: id,
            ANNOTATION_REF: parentId,
            PREVIOUS_ANNOTATION: previous,
          })
          previous = id
          return node
        })
    })
    const attributes = { LINGUISTIC_TYPE_REF: tierForms[form], PARENT_REF: name, ...who }
    const own = freeName(dependentName(held(set), name), taken)
    return annotations.length === 0 ? [] : [element('TIER', { TIER_ID: own, ...attributes }, annotations)]
  }
  const sets = new Set(placed.flatMap(({ event }) => event.modifiers.map(({ set }) => set)))
  return [
    ...tier('Note', 'note', ({ note }) => [note]),
    ...[...sets].flatMap((set) =>
      tier(set, 'modifier', ({ modifiers }) => modifiers.filter((each) => each.set === set).map(({ value }) => value)),
    ),
  ]
}

function annotation(name: string, value: string, attributes: Readonly<Record<string, string | undefined>>): XmlNode {
  return element('ANNOTATION', {}, [element(name, attributes, [element('ANNOTATION_VALUE', {}, held(value))])])
}

const held = (text: string): string => withoutControls(text).trim()

function formOf({ kind, endMs }: ExchangedEvent): Extract<TierForm, 'point' | 'state' | 'open'> {
  if (endMs !== null) return 'state'
  return kind === 'state' ? 'open' : 'point'
}

function spanOf({ startMs, endMs }: ExchangedEvent) {
  return { startMs, endMs: Math.max(endMs ?? startMs + shortestMs, startMs + 1) }
}
