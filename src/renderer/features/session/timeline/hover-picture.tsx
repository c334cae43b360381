import { type RefObject, useEffect, useRef, useState } from 'react'
import { formatClock } from '@domain/time/clock'
import type { Thumbnails } from '@renderer/features/session/thumbnails/thumbnails'
import { zoneAt } from '@renderer/features/session/timeline/layout'
import type { Scene } from '@renderer/features/session/timeline/scene'
import type { TimelineSurface } from '@renderer/features/session/timeline/surface'
import { msOf } from '@renderer/features/session/timeline/viewport'
import styles from './hover-picture.module.css'

/** Where the pointer is, in the page, and the recording time under it. */
interface Place {
  readonly x: number
  readonly top: number
  readonly ms: number
}

/** The pointer rests: now the frame itself is worth its making. */
const restMs = 180
const edgePx = 90

interface HoverPictureProps {
  readonly host: RefObject<HTMLElement | null>
  readonly surface: RefObject<TimelineSurface | null>
  readonly thumbnails: Thumbnails
}

/** A small picture of the film at the time under the pointer, above the timeline; the player shows the same by the keys. */
export function HoverPicture({ host, surface, thumbnails }: HoverPictureProps) {
  const [place, setPlace] = useState<Place | null>(null)
  const [hasPicture, setHasPicture] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const element = host.current
    if (element === null) return undefined
    const end = new AbortController()
    const handleMove = (move: PointerEvent): void => {
      const scene = surface.current?.scene
      const box = element.getBoundingClientRect()
      const ms =
        scene === undefined || move.buttons !== 0
          ? null
          : timeAt(scene, move.clientX - box.left, move.clientY - box.top)
      setPlace(ms === null ? null : { ms, x: move.clientX, top: box.top })
    }
    const handleLeave = (): void => {
      setPlace(null)
      setHasPicture(false)
    }
    element.addEventListener('pointermove', handleMove, { signal: end.signal })
    element.addEventListener('pointerdown', handleLeave, { signal: end.signal })
    element.addEventListener('pointerleave', handleLeave, { signal: end.signal })
    return () => end.abort()
  }, [host, surface])

  const ms = place?.ms ?? null
  useEffect(() => {
    if (ms === null) return undefined
    const end = new AbortController()
    const show = async (isExact: boolean): Promise<void> => {
      const picture = await thumbnails.at(ms, isExact, end.signal)
      if (end.signal.aborted) return
      if (picture === null) {
        if (!isExact) setHasPicture(false)
        return
      }
      paint(canvas.current, picture)
      setHasPicture(true)
    }
    void show(false)
    const timer = setTimeout(() => void show(true), restMs)
    return () => {
      end.abort()
      clearTimeout(timer)
    }
  }, [ms, thumbnails])

  const x = place === null ? 0 : Math.min(window.innerWidth - edgePx, Math.max(edgePx, place.x))
  return (
    <div
      className={styles['picture']}
      aria-hidden="true"
      hidden={place === null || !hasPicture}
      style={{ transform: `translate(${x}px, ${(place?.top ?? 0) - 6}px) translate(-50%, -100%)` }}
    >
      <canvas ref={canvas} data-hover-picture />
      <span>{formatClock(Math.max(0, Math.round(place?.ms ?? 0)))}</span>
    </div>
  )
}

function timeAt({ layout, view }: Scene, x: number, y: number): number | null {
  const zone = zoneAt(layout, x, y)
  if (zone === 'labels') return null
  const px = x - layout.plotLeft
  return zone === 'overview' ? (px / layout.plotWidth) * view.durationMs : msOf(view, px)
}

/** At once: the picture may be let go when the next one is asked for. */
function paint(canvas: HTMLCanvasElement | null, picture: ImageBitmap): void {
  if (canvas === null || picture.width === 0) return
  if (canvas.width !== picture.width) canvas.width = picture.width
  if (canvas.height !== picture.height) canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}
