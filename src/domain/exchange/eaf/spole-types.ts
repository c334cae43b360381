/** Stands for a date that is not known, which no document may lack; read as none. */
export const noDate = '1970-01-01'

/** What Spole's own documents call the types of their tiers, so that they come back as what they were. */
export const tierForms = {
  point: 'Spole point',
  state: 'Spole state',
  open: 'Spole open state',
  note: 'Spole note',
  modifier: 'Spole modifier',
} as const
export type TierForm = keyof typeof tierForms

/** What a tier of this type holds; null for what Spole did not write. */
export function tierFormOf(type: string): TierForm | null {
  const found = Object.entries(tierForms).find(([, name]) => name === type)
  return found === undefined ? null : (found[0] as TierForm)
}

/** The name of a tier that makes another's annotations more precise, as ELAN's users name them: `How@silence – P1`. */
export function dependentName(set: string, parent: string): string {
  return `${set}@${parent}`
}

/** The set that such a name begins with; any other name is a set's name itself. */
export function setNamed(name: string, parent: string | null): string {
  return parent !== null && name.endsWith(`@${parent}`) ? name.slice(0, -parent.length - 1) : name
}
