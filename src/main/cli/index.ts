import { spole } from '@main/cli/spole'
import { sentenceOf } from '@main/cli/sentence'

// Whoever reads the lines may have had enough of them (`spole … | head`): that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await spole(process.argv.slice(2), {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
  })
} catch (error) {
  process.exitCode = 2
  const sentence =
    sentenceOf(error) ?? `Something went wrong inside Spole: ${error instanceof Error ? error.message : String(error)}`
  process.stderr.write(`${sentence.replaceAll('\n', ' ')}\n`)
}
