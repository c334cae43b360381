import { useTranslation } from 'react-i18next'

/** Names a command; the nine subjects and the nine modifiers share one text each. */
export function useCommandName(): (command: string) => string {
  const { t } = useTranslation('keys')
  return (command) => {
    const [, numbered, number] = /^(subject|modifier)\.(\d)$/.exec(command) ?? []
    return numbered === undefined ? t(command) : t(`${numbered}.n`, { n: number })
  }
}
