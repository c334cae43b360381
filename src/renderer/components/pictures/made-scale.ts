import type { Code, Instrument } from '@domain/instrument/instrument'
import { madeCode, madeItem } from '@domain/instrument/made-instrument'

/** How the tests ask for a picture. */
export const asked = { title: 'A picture', isTitled: true, language: 'en', palette: 'print', width: 760 } as const

const scale = { min: 1, max: 7 }

/** Three items, the last rated for quality only. */
export const instrument: Pick<Instrument, 'items' | 'dimensions' | 'overall'> = {
  dimensions: [
    { id: 'adherence', name: { en: 'Adherence', nb: 'Etterlevelse' }, ...scale, adequate: null },
    { id: 'quality', name: { en: 'Quality', nb: 'Kvalitet' }, ...scale, adequate: 4 },
  ],
  overall: ['adherence', 'quality'],
  items: ['Boundaries', 'Phases', 'Warmth'].map((name, place) =>
    madeItem(place + 1, { name: { en: name }, ...(name === 'Warmth' ? { dimensions: ['quality'] } : {}) }),
  ),
}

export function code(id: string, kind: Code['kind']): Code {
  return madeCode(id, { kind, name: { en: id }, color: '#399570', shape: 'star' })
}
