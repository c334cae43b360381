import type { TFunction } from 'i18next'
import type { ClipPart } from '@domain/clips/clip'
import { clipFileName, reelFileName } from '@domain/clips/file-name'
import { byVerdict, eventsByRule } from '@domain/clips/rules'
import { lengthOf, stretchesFor } from '@domain/clips/stretches'
import { bytesAtMost } from '@domain/clips/size'
import type { Event } from '@domain/coding/event'
import type { Language } from '@domain/instrument/instrument'
import { formatClockShort } from '@domain/time/clock'
import { cardOf, headingOf } from '@renderer/features/clips/card-texts'
import type { FilmPart, FilmPlan, FilmSource } from '@renderer/features/clips/film/plan'
import type { ClipWish } from '@renderer/features/clips/wish'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { playedAddress, playedBytes } from '@renderer/lib/media-address'

/** A film to make, with what main is told of it. */
export interface PlannedFilm {
  readonly name: string
  readonly parts: readonly ClipPart[]
  readonly plan: FilmPlan
  /** What it takes at most. */
  readonly bytes: number
}

interface Words {
  readonly t: TFunction<'clips'>
  readonly language: Language
}

/** How long a title card stands. */
const cardMs = 3000

/** The events that go into the clips, in their order there. */
function takenEvents(request: ClipRequest, wish: ClipWish): readonly Event[] {
  const found = eventsByRule(request.events, wish.rule, request)
  if (wish.byVerdict) return byVerdict(found, wish.verdicts)
  return found.filter(({ id }) => !wish.leftOut.has(id))
}

/** The films that a wish comes to: one for each event, or a reel of all. */
export function plannedFilms(request: ClipRequest, wish: ClipWish, words: Words): readonly PlannedFilm[] {
  const events = takenEvents(request, wish)
  const byId = new Map(events.map((event) => [event.id, event]))
  const isReel = wish.form === 'reel'
  const parts = stretchesFor(events, {
    beforeMs: wish.beforeS * 1000,
    afterMs: wish.afterS * 1000,
    durationMs: request.durationMs,
    // In an order of one's own a stretch stays what it was chosen for.
    merges: isReel && wish.merges && !wish.byVerdict,
  })
  const filmParts = parts.map((part, index): FilmPart => {
    const own = part.eventIds.flatMap((id) => byId.get(id) ?? [])
    const { startMs, endMs } = part
    const numbers = { number: index + 1, total: isReel ? parts.length : 1 }
    const [first] = own
    const heading = first === undefined ? '' : headingOf(request, first, words.language)
    return {
      startMs,
      endMs,
      card: wish.hasCards ? cardOf(request, wish, { part, events: own, ...numbers }, words) : null,
      chapter: isReel ? `${heading} ${formatClockShort(startMs)}` : null,
    }
  })
  const codesOf = (part: ClipPart): readonly string[] => part.eventIds.flatMap((id) => byId.get(id)?.code ?? [])
  if (isReel) {
    if (parts.length === 0) return []
    const name = reelFileName({ codes: events.map(({ code }) => code), parts: parts.length })
    return [filmOf(request, wish, { name, parts, filmParts })]
  }
  return parts.map((part, index) =>
    filmOf(request, wish, {
      name: clipFileName({ codes: codesOf(part), startMs: part.startMs }),
      parts: [part],
      filmParts: filmParts.slice(index, index + 1),
    }),
  )
}

interface Naming {
  readonly name: string
  readonly parts: readonly ClipPart[]
  readonly filmParts: readonly FilmPart[]
}

function filmOf(request: ClipRequest, wish: ClipWish, { name, parts, filmParts }: Naming): PlannedFilm {
  const picture = sourceOf(request, wish.picture)
  const sound = sourceOf(request, wish.sound)
  const shown = request.files.find(({ media }) => media.position === (wish.picture ?? wish.sound))?.media
  const cards = filmParts.filter(({ card }) => card !== null).length
  const bytes = bytesAtMost({
    picture: wish.picture === null ? null : (shown?.video ?? null),
    lengthMs: lengthOf(parts) + cards * cardMs,
    sourceBytesPerSecond:
      shown === undefined || shown.durationMs === 0 ? 0 : (playedBytes(shown) / shown.durationMs) * 1000,
  })
  return { name, parts, plan: { picture, sound, parts: filmParts, cardMs }, bytes }
}

function sourceOf({ recordingId, files }: ClipRequest, position: number | null): FilmSource | null {
  const file = files.find(({ media }) => media.position === position)
  if (file === undefined) return null
  const { media, firstShownMs } = file
  return { url: playedAddress(recordingId, media), offsetMs: media.offsetMs, firstShownMs }
}
