import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterSection } from '@domain/letter/letter'
import { Menu } from '@renderer/components/menu'
import { MenuButton } from '@renderer/components/menu-button'
import { useAction, useCall } from '@renderer/lib/queries'
import { showMessage } from '@renderer/lib/toasts'
import { useLetterWork } from '../desk/letter-context'
import { BlocksDialog } from './blocks-dialog'
import { shortOf } from './short-text'

interface BlockMenuProps {
  readonly section: LetterSection
  /** The marked part of the section's text, else all of it. */
  readonly marked: () => string
  readonly onInsert: (text: string) => void
}

/** Kept texts for a section: put one in, or keep what is written. */
export function BlockMenu({ section, marked, onInsert }: BlockMenuProps) {
  const { t } = useTranslation('letter')
  const { language } = useLetterWork().now.whole.letter
  const blocks = useCall('letters.blocks', {}).value ?? []
  const keep = useAction('letters.keepBlock')
  const [isManaging, setManaging] = useState(false)
  const own = blocks.filter((block) => block.section === section && block.language === language)
  const keepMarked = async (): Promise<void> => {
    const text = marked()
    if (text === '') showMessage(t('block.nothing'))
    else if ((await keep.run({ section, language, text })) !== undefined) showMessage(t('block.kept'))
  }
  return (
    <>
      <Menu
        label={t('block.menuOf', { section: t(`section.${section}`) })}
        entries={[
          ...own.map(({ id, text }) => ({ id, label: shortOf(text), onAction: () => onInsert(text) })),
          { id: 'keep', label: t('block.keep'), onAction: () => void keepMarked() },
          { id: 'manage', label: t('block.manage'), onAction: () => setManaging(true) },
        ]}
      >
        <MenuButton variant="quiet" aria-label={t('block.menuOf', { section: t(`section.${section}`) })}>
          {t('block.menu')}
        </MenuButton>
      </Menu>
      {isManaging && <BlocksDialog onClose={() => setManaging(false)} />}
    </>
  )
}
