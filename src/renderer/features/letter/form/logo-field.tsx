import { useTranslation } from 'react-i18next'
import { Button } from '@renderer/components/button'
import { useAction } from '@renderer/lib/queries'
import { useLetterWork } from '../desk/letter-context'
import styles from './form.module.css'

/** The picture at the head of the letter. */
export function LogoField() {
  const { t } = useTranslation('letter')
  const { opened, now, edit } = useLetterWork()
  const choose = useAction('letters.chooseLogo')
  const { logo } = now
  const chooseNow = async (): Promise<void> => {
    const chosen = await choose.run({})
    if (chosen !== undefined && chosen !== null) await edit({ kind: 'logo', logoId: chosen.id })
  }
  return (
    <div className={styles['logo']}>
      {logo !== null && (
        <img
          className={styles['logoPicture']}
          src={`data:${logo.mediaType};base64,${logo.data}`}
          alt={t('logo.is', { name: logo.fileName, width: logo.width, height: logo.height })}
        />
      )}
      <Button isDisabled={opened.readOnly} onPress={() => void chooseNow()}>
        {logo === null ? t('logo.choose') : t('logo.change')}
      </Button>
      {logo !== null && (
        <Button variant="quiet" isDisabled={opened.readOnly} onPress={() => void edit({ kind: 'logo', logoId: null })}>
          {t('logo.remove')}
        </Button>
      )}
    </div>
  )
}
