interface LooksListener {
  /** The element has another size. */
  readonly onSize: () => void
  /** Light has become dark, or dark light. */
  readonly onTheme: () => void
  /** Fonts have come, which have other widths than those before. */
  readonly onFonts: () => void
}

/** Hears what changes how an element has to be drawn, until the returned function is called. */
export function watchLooks(element: HTMLElement, { onSize, onTheme, onFonts }: LooksListener): () => void {
  const sizes = new ResizeObserver(onSize)
  sizes.observe(element)
  const themes = new MutationObserver(onTheme)
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  document.fonts.addEventListener('loadingdone', onFonts)
  return () => {
    sizes.disconnect()
    themes.disconnect()
    document.fonts.removeEventListener('loadingdone', onFonts)
  }
}
