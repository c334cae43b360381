export type PassphraseStrength = 'empty' | 'weak' | 'fair' | 'strong'

const weakBelowBits = 38
const strongFromBits = 52
/** As in a word list of eight thousand: https://www.eff.org/dice */
const bitsPerWord = 13
/** People do not choose characters evenly. */
const chosenByPeople = 0.8

/**
 * A rough and honest estimate of how long a passphrase withstands guessing, from its words, its length, the kinds of
 * characters and how much of it repeats. It knows no dictionaries: a quotation or a name looks better to it than it is.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase === '') return 'empty'
  const bits = Math.min(bitsByCharacters(passphrase), bitsByWords(passphrase))
  if (bits < weakBelowBits) return 'weak'
  return bits < strongFromBits ? 'fair' : 'strong'
}

function bitsByCharacters(passphrase: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 20],
  ]
  const alphabet = kinds.reduce((size, [kind, letters]) => (kind.test(passphrase) ? size + letters : size), 0)
  const characters = Array.from(passphrase.toLowerCase())
  const fresh = characters.filter((character, place) => !continues(characters[place - 1], character)).length
  const variety = new Set(characters).size
  return Math.min(fresh, variety * 2) * Math.log2(Math.max(alphabet, 2)) * chosenByPeople
}

/** True when a character only repeats or counts on from the one before: `aaa`, `abc`, `321`. */
function continues(previous: string | undefined, character: string): boolean {
  if (previous === undefined) return false
  const step = (character.codePointAt(0) ?? 0) - (previous.codePointAt(0) ?? 0)
  return Math.abs(step) <= 1
}

function bitsByWords(passphrase: string): number {
  const words = passphrase.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  // A single run of letters may be no word at all: then only its characters count.
  if (words.length < 2) return Number.POSITIVE_INFINITY
  const others = passphrase.replaceAll(/\p{L}{3,}|\s/gu, '')
  return new Set(words).size * bitsPerWord + others.length * 3
}
