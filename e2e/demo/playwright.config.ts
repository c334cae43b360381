import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.demo.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  // The demo tells itself what it does.
  reporter: [['dot']],
})
