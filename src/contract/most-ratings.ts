/**
 * As many ratings give their scores at once; a study asks for them in turns, so that main stays free. On its own, for the page: what
 * stands beside schemas brings zod along, which tries to make a function out of a text, and the page's policy refuses that.
 */
export const mostRatingsAtOnce = 100
