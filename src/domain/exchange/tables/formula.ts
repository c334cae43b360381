/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const formulaStart = '=+\\-@＝＋－＠'

/**
 * At the beginning of a cell, and after a semicolon or tab: spreadsheet programs of many countries split lines there.
 * A tab or line break at the beginning is taken away by some of them before they look. Apostrophes that stand there
 * already count as part of it, so that what was written can be told from what was put before it.
 */
const formula = new RegExp(`(?<=^|[;\\t])(?='*[\\r\\n]*[${formulaStart}])|^(?='*[\\t\\r\\n])`, 'g')

/**
 * Text that no spreadsheet program runs: an apostrophe stands before what would begin a formula (OWASP, "CSV
 * Injection"). Numbers of our own are written as numbers and do not come through here. `asWritten` of
 * own-tables/as-written.ts takes it back.
 */
export function neutralised(text: string): string {
  return text.replaceAll(formula, "'")
}
