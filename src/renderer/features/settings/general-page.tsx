import { useTranslation } from 'react-i18next'
import type { AppInfo, Settings } from '@contract/calls/app'
import { Select } from '@renderer/components/select'
import { Switch } from '@renderer/components/switch'
import { changeLanguage } from '@renderer/lib/i18n'
import { changeSettings, useSettings } from '@renderer/lib/settings'
import { FfmpegPart } from './ffmpeg-part'
import styles from './settings.module.css'

const languageNames = { en: 'English', nb: 'Norsk bokmål' } as const

export function GeneralPage({ systemLanguage }: Pick<AppInfo, 'systemLanguage'>) {
  const { t } = useTranslation('settings')
  const settings = useSettings((all) => all)
  const handleLanguage = (id: 'system' | 'en' | 'nb'): void => {
    const language = id === 'system' ? null : id
    void changeLanguage(language ?? systemLanguage)
    void changeSettings({ language })
  }
  return (
    <div className={styles['page']}>
      <Select
        label={t('language')}
        value={settings.language ?? 'system'}
        onChange={handleLanguage}
        choices={[
          { id: 'system', label: t('asSystem', { value: languageNames[systemLanguage] }) },
          { id: 'en', label: languageNames.en },
          { id: 'nb', label: languageNames.nb },
        ]}
      />
      <Select<Settings['theme']>
        label={t('theme.label')}
        value={settings.theme}
        onChange={(theme) => void changeSettings({ theme })}
        choices={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`theme.${id}`) }))}
      />
      <h2>{t('marking')}</h2>
      <Switch
        label={t('pauseWhileTyping')}
        description={t('pauseWhileTypingHelp')}
        isSelected={settings.pauseWhileTyping}
        onChange={(pauseWhileTyping) => void changeSettings({ pauseWhileTyping })}
      />
      <Switch
        label={t('holdToMark')}
        description={t('holdToMarkHelp')}
        isSelected={settings.holdToMark}
        onChange={(holdToMark) => void changeSettings({ holdToMark })}
      />
      <Switch
        label={t('thumbnails')}
        description={t('thumbnailsHelp')}
        isSelected={settings.thumbnails}
        onChange={(thumbnails) => void changeSettings({ thumbnails })}
      />
      <p className={styles['soft']}>{t('offsetHint')}</p>
      <FfmpegPart />
    </div>
  )
}
