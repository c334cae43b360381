import { useTranslation } from 'react-i18next'
import { textIn } from '@domain/instrument/language'
import type { LetterMoment } from '@domain/letter/letter'
import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TextArea } from '@renderer/components/text-field'
import { useLanguage } from '@renderer/lib/language'
import { useLetterWork } from '../desk/letter-context'
import { type Draft, useDraft } from '../desk/use-draft'
import { timesOf } from '../document/letter-paper'
import { rowsFor } from './rows-for'
import styles from './form.module.css'

interface MomentFieldsProps {
  readonly moment: LetterMoment
  readonly place: number
  readonly count: number
}

const noItem = 'none'

/** One moment: when, which item it shows, what happens, and a question to think about. */
export function MomentFields({ moment, place, count }: MomentFieldsProps) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { opened, edit, player } = useLetterWork()
  const { id, item } = moment
  const text = useDraft(moment.text, (next) => edit({ kind: 'changeMoment', id, content: { text: next } }))
  const question = useDraft(moment.question, (next) => edit({ kind: 'changeMoment', id, content: { question: next } }))
  const time = timesOf(moment)
  const choices = [
    { id: noItem, label: t('moments.noItem') },
    ...opened.instrument.items.map(({ number, name }) => ({
      id: String(number),
      label: t('item.name', { number, name: textIn(name, language) }),
    })),
  ]
  const isDisabled = opened.readOnly
  return (
    <li className={styles['moment']} aria-label={t('moments.of', { place: place + 1, time })}>
      <div className={styles['momentHead']}>
        <span className={styles['place']}>{place + 1}</span>
        <Button
          variant="quiet"
          aria-label={t('event.play', { what: time })}
          onPress={() => player.play(moment.startMs, moment.endMs)}
        >
          {time}
        </Button>
        <span className={styles['momentItem']}>
          <Select
            label={t('moments.itemLabel')}
            hideLabel
            choices={choices}
            value={item === null ? noItem : String(item)}
            onChange={(chosen) =>
              void edit({ kind: 'changeMoment', id, content: { item: chosen === noItem ? null : Number(chosen) } })
            }
            isDisabled={isDisabled}
          />
        </span>
        <IconButton
          icon="up"
          label={t('moments.earlier')}
          isDisabled={isDisabled || place === 0}
          onPress={() => void edit({ kind: 'moveMoment', id, to: place - 1 })}
        />
        <IconButton
          icon="down"
          label={t('moments.later')}
          isDisabled={isDisabled || place === count - 1}
          onPress={() => void edit({ kind: 'moveMoment', id, to: place + 1 })}
        />
        <IconButton
          icon="remove"
          label={t('moments.remove')}
          isDisabled={isDisabled}
          onPress={() => void edit({ kind: 'removeMoment', id })}
        />
      </div>
      <MomentText label={t('moments.text', { time })} placeholder={t('moments.textLabel')} draft={text} rows={2} />
      <MomentText
        label={t('moments.question', { time })}
        placeholder={t('moments.questionLabel')}
        draft={question}
        rows={1}
      />
    </li>
  )
}

interface MomentTextProps {
  readonly label: string
  readonly placeholder: string
  readonly draft: Draft
  /** As long as nothing is written. */
  readonly rows: number
}

function MomentText({ label, placeholder, draft: { value, change, keep }, rows }: MomentTextProps) {
  const { opened } = useLetterWork()
  return (
    <TextArea
      label={label}
      hideLabel
      placeholder={placeholder}
      value={value}
      onChange={change}
      onBlur={keep}
      rows={rowsFor(value, rows)}
      maxLength={20_000}
      isDisabled={opened.readOnly}
    />
  )
}
