import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '@renderer/components/icon-button'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 's' | 'm' | 'l' | 'xl'
  /** A question that must not be missed. */
  readonly isAlert?: boolean
}

/** A modal window inside the window; it is open as long as it is rendered. Escape closes it. */
export function Dialog({ title, onClose, children, footer, size = 'm', isAlert = false }: DialogProps) {
  const { t } = useTranslation('components')
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`${styles['modal']} ${styles[size]}`}>
        <AriaDialog className={styles['dialog'] ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className={styles['header']}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} onPress={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
