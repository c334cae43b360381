import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '@domain/document/paper'
import type { Refusal } from '@contract/error'
import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { ProgressBar } from '@renderer/components/progress-bar'
import { RefusalText } from '@renderer/components/refusal-text'
import { ScrollRegion } from '@renderer/components/scroll-region'
import { ask } from '@renderer/lib/door'
import { useAction } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { PaperPage } from './paper-page'
import { openPdf, type PdfPages } from './pdf-pages'
import styles from './paper.module.css'

interface PaperPreviewProps {
  readonly paper: Paper
  /** Without its ending. */
  readonly fileName: string
  readonly onClose: () => void
}

/** A document as it will be on paper: the pages of the very PDF that is saved. */
export function PaperPreview({ paper, fileName, onClose }: PaperPreviewProps) {
  const { t } = useTranslation('paper')
  const { pdf, refusal } = usePdf(paper)
  const save = useAction('documents.save')
  const saveNow = async (): Promise<void> => {
    const file = await save.run({ paper, fileName })
    if (file !== undefined && file !== null) showMessage(t('saved', { file }))
  }
  return (
    <Dialog
      title={t('title', { title: paper.title })}
      size="l"
      onClose={onClose}
      footer={
        <>
          <span className={styles['count']}>{pdf !== null && t('pages', { count: pdf.count })}</span>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button variant="primary" isDisabled={pdf === null} isPending={save.isRunning} onPress={() => void saveNow()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {refusal !== null && <RefusalText refusal={refusal} />}
      {pdf === null && refusal === null && <ProgressBar label={t('making')} done={0} total={0} />}
      {pdf !== null && (
        <ScrollRegion label={t('pagesOf', { title: paper.title })} className={styles['desk'] ?? ''}>
          {Array.from({ length: pdf.count }, (_, index) => (
            <PaperPage key={index} pdf={pdf} number={index + 1} language={paper.language} />
          ))}
        </ScrollRegion>
      )}
    </Dialog>
  )
}

function usePdf(paper: Paper): { readonly pdf: PdfPages | null; readonly refusal: Refusal | null } {
  const [pdf, setPdf] = useState<PdfPages | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let left = false
    let opened: PdfPages | null = null
    const make = async (): Promise<void> => {
      const answer = await ask('documents.preview', { paper })
      if (left) return
      if (!answer.ok) {
        setRefusal(answer.error)
        return
      }
      opened = await openPdf(answer.value)
      if (left) opened.close()
      else setPdf(opened)
    }
    make().catch(() => setRefusal({ code: 'internal', detail: {} }))
    return () => {
      left = true
      setPdf(null)
      opened?.close()
    }
  }, [paper])
  return { pdf, refusal }
}
