/** A column of a wide table as SPSS is told of it. */
export interface WideVariable {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'date' | 'number' | 'grade'
  readonly grades?: { readonly min: number; readonly max: number; readonly adequate: number | null }
}

/** Why there is no grade. An item that was not looked at is empty, which SPSS and R take for missing by themselves. */
export const missingCodes = { 'not-rated': -98, 'not-applicable': -99 } as const

const missingLabels: Readonly<Record<number, string>> = { [-98]: 'Not rated', [-99]: 'Not applicable' }

/** SPSS's own bounds: of a text variable, of a label. */
const longestString = 32_767
const longestLabel = 255

/** Syntax that reads a wide table into SPSS, with the labels of its columns and of their values, and which are missing. */
export function spssSyntax(
  table: string,
  variables: readonly WideVariable[],
  lengths: ReadonlyMap<string, number>,
): string {
  const grades = variables.filter(({ type }) => type === 'grade')
  const names = grades.map(({ name }) => name).join(' ')
  const codes = Object.values(missingCodes)
  return [
    '* Encoding: UTF-8.',
    '* Written by Spole. Run it in the folder of the table, or give the whole path below.',
    '* Empty: not looked at. -98: not rated. -99: not applicable.',
    '',
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${quoted(table)}`,
    "  /ENCODING='UTF8'",
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    "  /DELIMITERS=','",
    `  /QUALIFIER='"'`,
    '  /VARIABLES=',
    ...variables.map((variable) => `    ${variable.name} ${formatOf(variable, lengths.get(variable.name) ?? 1)}`),
    '  .',
    'EXECUTE.',
    '',
    'VARIABLE LABELS',
    ...variables.map(({ name, label }) => `  ${name} ${quoted(label.slice(0, longestLabel))}`),
    '  .',
    '',
    ...(grades.length === 0
      ? []
      : [
          ...grades.flatMap(valueLabels),
          `MISSING VALUES ${names} (${codes.join(', ')}).`,
          `VARIABLE LEVEL ${names} (ORDINAL).`,
          '',
        ]),
  ]
    .map((line) => `${line}\r\n`)
    .join('')
}

function formatOf({ type }: WideVariable, length: number): string {
  switch (type) {
    case 'text':
      return `A${Math.min(longestString, length)}`
    case 'date':
      return 'SDATE10'
    case 'number':
      return 'F8.0'
    default:
      return 'F4.0'
  }
}

function valueLabels({ name, grades }: WideVariable): readonly string[] {
  if (grades === undefined) return []
  const { min, max, adequate } = grades
  const labelled = [
    [min, `${min} (lowest)`],
    ...(adequate === null ? [] : [[adequate, `${adequate} (good enough)`] as const]),
    [max, `${max} (highest)`],
    ...Object.values(missingCodes).map((code) => [code, missingLabels[code] ?? ''] as const),
  ] as const
  return [`VALUE LABELS ${name}`, ...labelled.map(([value, label]) => `  ${value} ${quoted(label)}`), '  .']
}

/** Two apostrophes stand for one; a line ends the command, so that none may be in a text. */
function quoted(text: string): string {
  return `'${text.replaceAll(/\s+/gu, ' ').replaceAll("'", "''")}'`
}
