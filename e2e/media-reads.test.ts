import { copyFile, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFilm } from './command-line'
import { ask } from './door'
import { expect, launch, test } from './launch'
import { makeStudy } from './made-study/make-study'
import { library } from './screens/library'

const reads = 200

test('a film is not left open by reads that are given up', async ({ dataFolder }) => {
  test.skip(process.platform !== 'linux', 'open files are counted in /proc')
  const film = join(dataFolder, 'film.mp4')
  await copyFile(sampleFilm, film)
  const study = await makeStudy(dataFolder, { film })
  const app = await launch({ dataFolder: join(dataFolder, 'app'), arguments: [study] })
  await library(app).isOpen()
  const [line] = await ask(app.page, 'recordings.list', { search: '', sort: 'added', descending: true, filter: 'all' })
  const url = `media://recording/${line?.id}/0`

  const held = await app.page.evaluateHandle(async (address) => {
    const end = new AbortController()
    await fetch(address, { signal: end.signal })
    return end
  }, url)
  await expect.poll(() => openTimes(film), { message: 'an answer that is not read yet' }).toBe(1)
  await held.evaluate((end) => end.abort())
  await expect.poll(() => openTimes(film), { message: 'the answer that was given up' }).toBe(0)

  await app.page.evaluate(giveUpReads, { url, reads })
  await expect.poll(() => openTimes(film), { message: 'all answers that were given up' }).toBe(0)
  await app.electron.close()
})

/** Runs in the page: reads from places all over the file, given up before, at and after the first bytes. */
async function giveUpReads({ url, reads: count }: { url: string; reads: number }): Promise<void> {
  const giveUp = async (index: number): Promise<void> => {
    const end = new AbortController()
    const asked = fetch(url, { signal: end.signal, headers: { range: `bytes=${index * 100}-` } })
    if (index % 3 === 0) end.abort()
    const answer = await asked.catch(() => null)
    const reader = answer?.body?.getReader()
    if (index % 3 === 1) await reader?.read()
    end.abort()
  }
  await Promise.all(Array.from({ length: count }, (_, index) => giveUp(index)))
}

/** How many times any process has a file open. */
async function openTimes(file: string): Promise<number> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const counts = await Promise.all(
    processes.map(async (process) => {
      const folder = join('/proc', process, 'fd')
      const open = await readdir(folder).catch(() => [])
      const files = await Promise.all(open.map((number) => readlink(join(folder, number)).catch(() => null)))
      return files.filter((target) => target === file).length
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
