/** More pairs of events lie within reach of one another than can be weighed; a narrower tolerance has fewer. */
export class TooManyPairs extends Error {}
