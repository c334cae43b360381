import { join } from 'node:path'
import { z } from 'zod'
import { type Settings, settingsSchema } from '@contract/calls/app'
import { defaultSettings } from '@contract/default-settings'
import { openJsonFile } from '@main/app/json-file'

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
})

export type WindowBounds = z.output<typeof boundsSchema>

// Unknown keys are dropped instead of refused: a newer version's file must not cost the person their settings.
const fileSchema = z.object({
  settings: settingsSchema.partial().strip(),
  window: boundsSchema.nullable(),
  /** Kept apart from the settings, which the window may change: it is a program that will be started. */
  ffmpeg: z.string().max(4096).nullable().default(null),
})

/** What a call may bring: only keys that have a value change anything. */
type SettingsPatch = { readonly [Key in keyof Settings]?: Settings[Key] | undefined }

export interface SettingsFile {
  get(): Settings
  /** Changes some settings and answers all of them, once they are on disk. */
  change(patch: SettingsPatch): Promise<Settings>
  windowBounds(): WindowBounds | null
  keepWindowBounds(bounds: WindowBounds): Promise<void>
  /** The ffmpeg that the person chose, or null. */
  ffmpegPath(): string | null
  keepFfmpegPath(path: string | null): Promise<void>
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>
}

/** The settings of this computer's user, in the app's own folder. */
export async function openSettings(folder: string): Promise<SettingsFile> {
  const file = await openJsonFile(join(folder, 'settings.json'), fileSchema, {
    settings: {},
    window: null,
    ffmpeg: null,
  })
  const settings = (): Settings => ({ ...defaultSettings, ...defined(file.get().settings) })
  return {
    get: settings,
    change: async (patch) => {
      await file.set({ ...file.get(), settings: { ...settings(), ...defined(patch) } })
      return settings()
    },
    windowBounds: () => file.get().window,
    keepWindowBounds: (bounds) => file.set({ ...file.get(), window: bounds }),
    ffmpegPath: () => file.get().ffmpeg,
    keepFfmpegPath: (path) => file.set({ ...file.get(), ffmpeg: path }),
    settled: () => file.settled(),
  }
}

/** The patch without keys that are there but undefined. */
function defined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}
