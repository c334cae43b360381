import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawPage, type PdfPages, wordsOf } from './pdf-pages'
import styles from './paper.module.css'

interface PaperPageProps {
  readonly pdf: PdfPages
  readonly number: number
  readonly language: string
}

/** One page of a PDF: as a picture once it comes near, and as words for who cannot see it. */
export function PaperPage({ pdf, number, language }: PaperPageProps) {
  const { t } = useTranslation('paper')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(number <= 2)
  const [words, setWords] = useState('')

  useEffect(() => {
    const element = canvas.current
    if (element === null || isNear) return undefined
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '800px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])

  useEffect(() => {
    if (!isNear) return undefined
    let stop: () => void = () => undefined
    let left = false
    const draw = async (): Promise<void> => {
      const page = await pdf.page(number)
      if (left || canvas.current === null) return
      stop = drawPage(page, canvas.current)
      const text = await wordsOf(page)
      if (!left) setWords(text)
    }
    // A preview that is closed while a page is read has nothing to say about it.
    draw().catch(() => undefined)
    return () => {
      left = true
      stop()
    }
  }, [isNear, pdf, number])

  return (
    <figure className={styles['page']} aria-label={t('page', { number, count: pdf.count })}>
      <canvas ref={canvas} aria-hidden />
      <p className={styles['words']} lang={language}>
        {words}
      </p>
    </figure>
  )
}
