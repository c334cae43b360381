import { resolve } from 'node:path'

/** The study among the arguments the app was started with: a double click gives its path. */
export function studyAmong(args: readonly string[], workingFolder: string): string | null {
  const given = args.slice(1).find((argument) => !argument.startsWith('-') && /\.spole$/i.test(argument))
  return given === undefined ? null : resolve(workingFolder, given)
}
