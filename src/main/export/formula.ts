/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const formulaStart = '=+\\-@＝＋－＠'

/**
 * At the beginning of a cell, and after a semicolon or tab: spreadsheet programs of many countries split lines there.
 * A tab or line break at the beginning is taken away by some of them before they look.
 */
const formula = new RegExp(`(?<=^|[;\\t])(?=[\\r\\n]*[${formulaStart}])|^(?=[\\t\\r\\n])`, 'g')

/**
 * Text that no spreadsheet program runs: an apostrophe stands before what would begin a formula (OWASP, "CSV
 * Injection"). Numbers of our own are written as numbers and do not come through here.
 */
export function neutralised(text: string): string {
  return text.replaceAll(formula, "'")
}
