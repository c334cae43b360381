/** `\\host\share\…`, also as Windows writes it for long paths; a drive behind `\\?\` is of this computer. */
const unc = /^[\\/]{2}(?:[?.][\\/]UNC[\\/])?([^\\/]+)/i
const ownDrive = /^[\\/]{2}[?.][\\/][a-z]:/i

/**
 * The other computer that a path lies on, or null for one of this computer's. Only Windows goes to another computer for
 * the sake of a path, and shows it who is logged in.
 */
export function computerOf(path: string, platform: NodeJS.Platform = process.platform): string | null {
  if (platform !== 'win32' || ownDrive.test(path)) return null
  return unc.exec(path)?.[1]?.toLowerCase() ?? null
}

/** The other computers that paths lie on, each once. */
export function computersOf(paths: readonly string[], platform?: NodeJS.Platform): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => computerOf(path, platform) ?? []))
}
