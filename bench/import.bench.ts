import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@playwright/test'
import { relative, report } from './measure'

const events = 10_000
const runs = 7
const film = resolve(import.meta.dirname, '../resources/sample/session.mp4')
const limit = { name: 'the limit', samples: [1000] }
const program = resolve(import.meta.dirname, '../scripts/spole.mjs')
const run = promisify(execFile)
const spole = async (...args: readonly string[]): Promise<string> =>
  (await run(process.execPath, [program, ...args, '--json'])).stdout

/** Within the sample film, two codes of the built-in instrument by turns. */
const times = Array.from({ length: events }, (_, index) => index * 4)
const codeAt = (index: number): string => (index % 2 === 0 ? 'stop-and-rewind' : 'warmth')

const boris = JSON.stringify({
  project_format_version: '7.0',
  behaviors_conf: ['stop-and-rewind', 'warmth'].map((code) => ({ code, type: 'Point event' })),
  observations: { s: { events: times.map((ms, index) => [ms / 1000, '', codeAt(index), '', '']) } },
})

const table = [
  'Observation id\tBehavior\tBehavior type\tTime',
  ...times.map((ms, index) => `s\t${codeAt(index)}\tPOINT\t${ms / 1000}`),
].join('\n')

const eaf = `<?xml version="1.0"?><ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER/><TIME_ORDER>${times
  .map(
    (ms, index) =>
      `<TIME_SLOT TIME_SLOT_ID="a${index}" TIME_VALUE="${ms}"/><TIME_SLOT TIME_SLOT_ID="b${index}" TIME_VALUE="${ms + 2}"/>`,
  )
  .join('')}</TIME_ORDER><TIER TIER_ID="s" LINGUISTIC_TYPE_REF="l">${times
  .map(
    (_, index) =>
      `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="c${index}" TIME_SLOT_REF1="a${index}" TIME_SLOT_REF2="b${index}"><ANNOTATION_VALUE>${codeAt(index)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`,
  )
  .join('')}</TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="l"/></ANNOTATION_DOCUMENT>`

/** What Spole itself exports. */
const own = [
  'recording_id,recording,rating_kind,rater,event_id,code,kind,subject,modifiers,start_ms,end_ms,reaction_offset_ms,note',
  ...times.map((ms, index) => `s,s,independent,,e${index},${codeAt(index)},point,,,${ms},,250,`),
].join('\r\n')

const files = { boris, tsv: table, eaf, csv: own } as const

const ways = [
  ['read and planned', ['--dry-run']],
  ['read, planned and written', ['--person', 'Kari']],
] as const

/** The whole command is timed, with its start. */
test('10,000 events of a file planned, and brought into a rating', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spole-bench-'))
  try {
    const empty = join(folder, 'empty.spole')
    const study = join(folder, 'study.spole')
    const map = join(folder, 'map.json')
    await writeFile(map, JSON.stringify({ tiers: { s: 'values-are-codes' } }))
    await spole('new', empty, '--title', 'Bench', '--no-passphrase')
    const added = JSON.parse(await spole('add', empty, film, '--title', 's', '--date', '2026-03-01')) as {
      readonly recording: { readonly id: string }
    }
    for (const [kind, text] of Object.entries(files)) {
      const file = join(folder, `work.${kind}`)
      await writeFile(file, text)
      for (const [what, last] of ways) {
        const samples: number[] = []
        for (let turn = 0; turn < runs; turn += 1) {
          await copyFile(empty, study)
          const begunMs = performance.now()
          const answer = await spole('import', study, file, '--recording', added.recording.id, '--map', map, ...last)
          samples.push(performance.now() - begunMs)
          if (!answer.includes(`"events":${events}`)) throw new Error(answer.slice(0, 500))
        }
        report(relative(`10,000 events of .${kind} ${what}`, 'ms', samples, limit, 1))
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
