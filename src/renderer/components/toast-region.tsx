import { useTranslation } from 'react-i18next'
import { IconButton } from '@renderer/components/icon-button'
import { RefusalText } from '@renderer/components/refusal-text'
import { classes } from '@renderer/lib/classes'
import { dismissToast, useToasts } from '@renderer/lib/toasts'
import styles from './toast-region.module.css'

/** Where passing messages and refusals appear; a screen reader hears them as they come. */
export function ToastRegion() {
  const { t } = useTranslation('components')
  const toasts = useToasts()
  return (
    <section className={styles['region']} aria-label={t('messages')} aria-live="polite">
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={classes(styles['toast'], styles[toast.kind])}
          role={toast.kind === 'refusal' ? 'alert' : 'status'}
        >
          <div className={styles['text']}>
            {toast.kind === 'refusal' ? <RefusalText refusal={toast.refusal} /> : toast.text}
          </div>
          <IconButton icon="close" label={t('dismiss')} onPress={() => dismissToast(toast.id)} />
        </div>
      ))}
    </section>
  )
}
