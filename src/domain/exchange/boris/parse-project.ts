/**
 * The JSON of a BORIS project. BORIS is written in Python, whose JSON has NaN and Infinity (a picture without a time);
 * they are read as null. Throws a SyntaxError where the text is no JSON.
 */
export function parseProject(text: string): unknown {
  return JSON.parse(text.replace(stringOrNoNumber, (match) => (match.startsWith('"') ? match : 'null')))
}

/** Strings are matched too, so that what is said in them stays. */
const stringOrNoNumber = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/gsu
