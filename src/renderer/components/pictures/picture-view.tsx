import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '@renderer/components/menu'
import { MenuButton } from '@renderer/components/menu-button'
import { ScrollRegion } from '@renderer/components/scroll-region'
import { useAction } from '@renderer/lib/queries'
import { useShownTheme } from '@renderer/lib/theme'
import { showMessage } from '@renderer/lib/toasts'
import type { PaletteName } from './palette'
import type { Picture } from './picture'
import { PictureTableView } from './picture-table'
import styles from './picture-view.module.css'
import { rasterized } from './raster'

/** How a picture is wanted. */
export interface PictureLook {
  readonly palette: PaletteName
  /** In CSS pixels. */
  readonly width: number
  /** False where a heading beside it says the title. */
  readonly isTitled: boolean
}

interface PictureViewProps {
  /** Draws the picture; a new function draws it anew. */
  readonly draw: (look: PictureLook) => Picture
  /** What changes the picture, beside its title. */
  readonly tools?: ReactNode
}

/** Pictures leave on white in a width that fits a page, whatever the window shows. */
const leaving: PictureLook = { palette: 'print', width: 1000, isTitled: true }
const [narrowest, widest] = [680, 1180]

/** A picture with its table, to look at, save and copy. */
export function PictureView({ draw, tools }: PictureViewProps) {
  const { t } = useTranslation('pictures')
  const palette = useShownTheme()
  const [isTableShown, setTableShown] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const picture = useMemo(() => draw({ palette, width, isTitled: false }), [draw, palette, width])
  useEffect(() => {
    place.current?.replaceChildren(shown(picture))
  }, [picture])
  const save = useAction('pictures.save')
  const copy = useAction('pictures.copy')
  /** The picture as it leaves; nothing, and said why, where it is too large for its format. */
  const leavingAs = async (format: 'svg' | 'png') => {
    const whole = draw(leaving)
    const { title, description } = whole
    if (format === 'svg') return { picture: { format, svg: whole.svg }, title, description }
    const png = await rasterized(whole)
    if (png !== null) return { picture: { format, png }, title, description }
    showMessage(t('tooLarge'))
    return null
  }
  const handleSave = async (format: 'svg' | 'png'): Promise<void> => {
    const file = await leavingAs(format)
    if (file === null) return
    const name = await save.run(file)
    if (name !== undefined && name !== null) showMessage(t('saved', { name }))
  }
  const handleCopy = async (format: 'svg' | 'png'): Promise<void> => {
    const file = await leavingAs(format)
    if (file !== null && (await copy.run({ picture: file.picture })) !== undefined) showMessage(t('copied'))
  }
  return (
    <section className={styles['view']} aria-label={picture.title}>
      <div className={styles['head']}>
        <h2>{picture.title}</h2>
        {tools}
        <span className={styles['gap']} />
        <Menu
          label={t('leave')}
          entries={[
            { id: 'svg', label: t('saveAs', { format: 'SVG' }), onAction: () => void handleSave('svg') },
            { id: 'png', label: t('saveAs', { format: 'PNG' }), onAction: () => void handleSave('png') },
            { id: 'copy-png', label: t('copyPicture'), onAction: () => void handleCopy('png') },
            { id: 'copy-svg', label: t('copySvg'), onAction: () => void handleCopy('svg') },
          ]}
        >
          <MenuButton>{t('leave')}</MenuButton>
        </Menu>
      </div>
      <div ref={place} className={styles['picture']} role="img" aria-label={t('named', { title: picture.title })} />
      <p className={styles['soft']}>{t('leaves')}</p>
      <details onToggle={({ currentTarget }) => setTableShown(currentTarget.open)}>
        <summary>{t('table')}</summary>
        {isTableShown && (
          <ScrollRegion label={t('tableOf', { title: picture.title })} className={styles['table']}>
            <PictureTableView label={picture.title} table={picture.table} />
          </ScrollRegion>
        )}
      </details>
    </section>
  )
}

/** The picture as an element of the page, without the name that its place has already. */
function shown({ svg }: Picture): Node {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  for (const part of root.querySelectorAll(':scope > title, :scope > desc')) part.remove()
  root.removeAttribute('role')
  root.setAttribute('aria-hidden', 'true')
  return document.importNode(root, true)
}

/** How wide the picture can be drawn, in steps: every pixel of a window that grows would draw it anew. */
function useWidth(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(widest)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = (): void => {
      const room = Math.floor(element.clientWidth / 20) * 20
      if (room > 0) setWidth(Math.min(widest, Math.max(narrowest, room)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [place])
  return width
}
