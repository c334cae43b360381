import type { Code, Instrument } from '@domain/instrument/instrument'

/** How the tests ask for a picture. */
export const asked = { title: 'A picture', isTitled: true, language: 'en', palette: 'print', width: 760 } as const

/** What no picture may hold: a policy refuses it, or it would load or run something. */
export const foreign = /<style|style=|<script|foreignObject|href|url\(|\son\w+=/i

const scale = { min: 1, max: 7 }

/** Three items, the last rated for quality only. */
export const instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'> = {
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence', nb: 'Etterlevelse' }, ...scale, adequate: null },
    { id: 'quality', name: { en: 'Quality', nb: 'Kvalitet' }, ...scale, adequate: 4 },
  ],
  overall: ['adherence', 'quality'],
  items: ['Boundaries', 'Phases', 'Warmth'].map((name, place) => ({
    number: place + 1,
    name: { en: name },
    shortName: { en: name },
    groupSpecific: true,
    dimensions: name === 'Warmth' ? ['quality'] : ['adherence', 'quality'],
    anchors: [],
    notApplicableWhen: null,
  })),
}

export function code(id: string, kind: Code['kind']): Code {
  return {
    id,
    kind,
    name: { en: id },
    definition: {},
    key: null,
    color: '#399570',
    shape: 'star',
    item: null,
    modifiers: [],
    exclusiveGroup: null,
    subject: 'optional',
  }
}
