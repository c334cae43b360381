import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** Where people's package managers put programs that an app started from the dock does not have on its PATH. */
const usualFolders: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/opt/homebrew/bin', '/usr/local/bin', '/opt/local/bin'],
}

/** The first ffmpeg on the PATH; null where there is none. Folders given by a relative name are left out: they could be anywhere. */
export async function findOnPath(pathVariable: string, platform: NodeJS.Platform): Promise<string | null> {
  const folders = [...pathVariable.split(delimiter), ...(usualFolders[platform] ?? [])].filter(isAbsolute)
  for (const folder of folders) {
    const file = join(folder, platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg')
    if (await isProgram(file)) return file
  }
  return null
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
