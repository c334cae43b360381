import type { Consent, Participant } from '@domain/recording/recording'

/** Why a recording may not be shown to others just like that. */
export type ConsentGap =
  /** Nobody is entered as taking part, so nobody's consent can be looked up. */
  | { readonly kind: 'nobody-entered' }
  /** Nothing is entered of what this participant agreed to. */
  | { readonly kind: 'none'; readonly pseudonym: string }
  /** What they agreed to is over since this day (YYYY-MM-DD, the last on which it held). */
  | { readonly kind: 'ended'; readonly pseudonym: string; readonly until: string }
  /** They agreed to something else, in the words that were entered. */
  | { readonly kind: 'other-purpose'; readonly pseudonym: string; readonly purpose: string }

type Entered = Pick<Consent, 'fromWhom' | 'purpose' | 'until'>

/**
 * Parts of words for showing or teaching, in English and Norwegian. Purposes are the user's own words; one that names
 * neither counts as another purpose, so that a doubt is put to the person and never decided for them.
 */
const showing =
  /teach|train|show|supervis|present|educat|course|undervis|opplær|trening|vise|visning|veiled|kurs|utdann/iu

const everybody: ReadonlySet<string> = new Set(['all', 'everyone', 'everybody', 'alle', 'samtlige'])

/** What is missing before clips of a recording may be shown, by participant, on a day (YYYY-MM-DD); nothing when all agreed. */
export function consentGaps(
  participants: readonly Pick<Participant, 'pseudonym'>[],
  consents: readonly Entered[],
  today: string,
): readonly ConsentGap[] {
  if (participants.length === 0) return [{ kind: 'nobody-entered' }]
  return participants.flatMap(({ pseudonym }) => gapOf(pseudonym, consents.filter(isFrom(pseudonym)), today))
}

function gapOf(pseudonym: string, given: readonly Entered[], today: string): readonly ConsentGap[] {
  if (given.length === 0) return [{ kind: 'none', pseudonym }]
  const holding = given.filter(({ until }) => until === null || until >= today)
  if (holding.some(({ purpose }) => showing.test(purpose))) return []
  const other = holding[0]
  if (other !== undefined) return [{ kind: 'other-purpose', pseudonym, purpose: other.purpose }]
  const until = given.reduce((latest, consent) => ((consent.until ?? '') > latest ? (consent.until ?? '') : latest), '')
  return [{ kind: 'ended', pseudonym, until }]
}

/** Consents name one participant, several (`P1, P2`) or all of them. */
function isFrom(pseudonym: string): (consent: Entered) => boolean {
  const wanted = pseudonym.trim().toLowerCase()
  return ({ fromWhom }) => {
    const whole = fromWhom.trim().toLowerCase()
    const names = whole.split(/[,;/&]|\s+(?:and|og)\s+/u).map((name) => name.trim())
    return whole === wanted || names.some((name) => name === wanted || everybody.has(name))
  }
}
