import { describe, expect, it } from 'vitest'
import { problemOfImport } from './import-direction.js'

describe('the import direction of the house', () => {
  it.each([
    ['src/domain/time/clock.ts', '@contract/error'],
    ['src/domain/time/clock.ts', 'node:fs'],
    ['src/domain/time/clock.ts', 'zod'],
    ['src/contract/error.ts', '@main/study/open'],
    ['src/main/ipc/door.ts', '@renderer/lib/door'],
    ['src/renderer/lib/door.ts', '@main/study/open'],
    ['src/renderer/lib/door.ts', '@renderer/components/button'],
    ['src/renderer/components/button.tsx', '@renderer/features/library/library'],
    ['src/renderer/features/library/library.tsx', '../session/session-screen'],
    ['src/renderer/features/library/library.tsx', '@renderer/features/session/session-screen'],
    ['src/renderer/features/library/library.tsx', '@renderer/app/routes'],
    ['src/renderer/lib/door.ts', 'electron'],
    ['src/renderer/lib/door.ts', 'node:fs'],
  ])('refuses %s importing %s', (file, specifier) => {
    expect(problemOfImport(file, specifier)).not.toBeNull()
  })

  it.each([
    ['src/domain/agreement/icc.ts', '@stdlib/stats-base-dists-f-quantile'],
    ['src/contract/error.ts', '@domain/time/clock'],
    ['src/contract/error.ts', 'zod'],
    ['src/main/ipc/door.ts', '@contract/contract'],
    ['src/main/ipc/door.ts', 'electron'],
    ['src/renderer/app/routes.tsx', '@renderer/features/session/session-screen'],
    ['src/renderer/features/session/sheet/sheet.tsx', '../store/session-store'],
    ['src/renderer/main.tsx', './app/app'],
    ['e2e/launch.ts', '@main/study/open'],
  ])('lets %s import %s', (file, specifier) => {
    expect(problemOfImport(file, specifier)).toBeNull()
  })
})
