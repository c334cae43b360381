import { describe, expect, it } from 'vitest'
import { SpoleError } from '@contract/error'
import type { JobProgress } from '@contract/notices'
import { Jobs, leftOf } from './jobs'

function heardJobs() {
  const heard: JobProgress[] = []
  return { heard, jobs: new Jobs((progress) => heard.push(progress)) }
}

describe('a job', () => {
  it('tells that it began and ended, and gives the result of its work', async () => {
    const { heard, jobs } = heardJobs()
    const result = await jobs.run('hash', 'a.mp4', async ({ onProgress }) => {
      onProgress({ done: 3, total: 10 })
      return 'abc'
    })
    expect(result).toBe('abc')
    expect(heard.map(({ state }) => state)).toEqual(['running', 'running', 'finished'])
    expect(heard.at(-1)).toMatchObject({ kind: 'hash', subject: 'a.mp4', done: 10, total: 10 })
    expect(new Set(heard.map(({ jobId }) => jobId)).size).toBe(1)
  })

  it('does not flood the window with progress', async () => {
    const { heard, jobs } = heardJobs()
    await jobs.run('hash', 'a.mp4', async ({ onProgress }) => {
      for (let done = 0; done < 10_000; done += 1) onProgress({ done, total: 10_000 })
    })
    expect(heard.length).toBeLessThan(100)
  })

  it('ends as cancelled when it is cancelled', async () => {
    const { heard, jobs } = heardJobs()
    const work = jobs.run(
      'check',
      'a',
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new SpoleError('cancelled')))
        }),
    )
    jobs.cancel(heard[0]?.jobId ?? '')
    await expect(work).rejects.toMatchObject({ code: 'cancelled' })
    expect(heard.at(-1)?.state).toBe('cancelled')
  })

  it('ends as failed when its work fails, and is forgotten', async () => {
    const { heard, jobs } = heardJobs()
    await expect(jobs.run('salvage', 'a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(heard.at(-1)?.state).toBe('failed')
    expect(() => jobs.cancel(heard[0]?.jobId ?? '')).not.toThrow()
  })

  it('that is quiet is shown only once it makes progress', async () => {
    const { heard, jobs } = heardJobs()
    await jobs.runQuietly('check', 'a', () => Promise.resolve())
    expect(heard).toEqual([])
    await jobs.runQuietly('check', 'a', async ({ onProgress }) => onProgress({ done: 1, total: 5 }))
    expect(heard.map(({ state }) => state)).toEqual(['running', 'finished'])
  })

  it('tells how long it will still take, once that can be judged', () => {
    expect(leftOf({ done: 25, total: 100 }, 10_000)).toBe(30_000)
    expect(leftOf({ done: 100, total: 100 }, 10_000)).toBe(0)
    expect([leftOf({ done: 25, total: 100 }, 500), leftOf({ done: 0, total: 0 }, 10_000)]).toEqual([null, null])
    expect(leftOf({ done: 5, total: 0 }, 10_000)).toBeNull()
  })
})
