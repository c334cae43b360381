import { copyFilm } from '@renderer/features/clips/film/copy-film'
import { encodeFilm } from '@renderer/features/clips/film/encode-film'
import type { FilmNews, FilmQuestion } from '@renderer/features/clips/film/messages'
import { FilmTrouble, openSources } from '@renderer/features/clips/film/opened-source'
import { outlooksOf } from '@renderer/features/clips/film/outlook'
import { openFilmFile, type WritePiece } from '@renderer/features/clips/film/output'
import type { FilmForm, FilmPlan } from '@renderer/features/clips/film/plan'

function tell(news: FilmNews, transfer: Transferable[] = []): void {
  postMessage(news, { transfer })
}

/** Hears that the last piece is on the disk. */
let written: () => void = () => undefined
let done = 0

const write: WritePiece = (position, data) => {
  const own = data.slice()
  const isWritten = new Promise<void>((resolve) => {
    written = resolve
  })
  tell({ kind: 'piece', position, data: own, done }, [own.buffer])
  return isWritten
}

async function look(plans: readonly FilmPlan[]): Promise<void> {
  tell({ kind: 'outlooks', outlooks: await outlooksOf(plans) })
}

async function make(plan: FilmPlan, { way, ending }: FilmForm): Promise<void> {
  const sources = await openSources(plan)
  const [part] = plan.parts
  if (part === undefined) throw new FilmTrouble('outside')
  const file = openFilmFile(ending, write)
  const onDone = (share: number): void => {
    done = share
  }
  try {
    const chapters =
      way === 'copied'
        ? await copyFilm({ sources, part, file, hidesBeginning: ending === 'mp4', onDone }).then(() => [])
        : await encodeFilm({ plan, sources, file, onDone })
    await file.finish(chapters)
    tell({ kind: 'made' })
  } finally {
    sources.dispose()
  }
}

addEventListener('message', ({ data }: MessageEvent<FilmQuestion>) => {
  if (data.kind === 'written') return written()
  const work = data.kind === 'look' ? look(data.plans) : make(data.plan, data.form)
  work.catch((thrown: unknown) =>
    tell({ kind: 'failed', problem: thrown instanceof FilmTrouble ? thrown.problem : 'unreadable' }),
  )
})
