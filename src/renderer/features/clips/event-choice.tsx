import { useTranslation } from 'react-i18next'
import type { Event } from '@domain/coding/event'
import { type Verdict, verdicts } from '@domain/clips/rules'
import { formatClock } from '@domain/time/clock'
import { Checkbox } from '@renderer/components/checkbox'
import { Select } from '@renderer/components/select'
import { ShapeMark } from '@renderer/components/shape-mark'
import styles from '@renderer/features/clips/clips.module.css'
import { codeText } from '@renderer/features/clips/card-texts'
import type { ClipWish } from '@renderer/features/clips/wish'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { useLanguage } from '@renderer/lib/language'

/** As many rows as are drawn; what a rule takes beyond them is taken all the same, and said. */
const mostRows = 200

interface EventChoiceProps {
  readonly request: ClipRequest
  readonly events: readonly Event[]
  readonly wish: ClipWish
  readonly onChange: (patch: Partial<ClipWish>) => void
}

/** The events of the rule, each with whether it is taken, or what the person thinks of it. */
export function EventChoice({ request, events, wish, onChange }: EventChoiceProps) {
  const { t } = useTranslation('clips')
  const shown = events.slice(0, mostRows)
  return (
    <div className={styles['events']}>
      <ul className={styles['rows']} aria-label={t('events')}>
        {shown.map((event) => (
          <li key={event.id} className={styles['row']}>
            <EventRow request={request} event={event} wish={wish} onChange={onChange} />
          </li>
        ))}
      </ul>
      {events.length > shown.length && (
        <p className={styles['soft']}>{t('moreEvents', { count: events.length - shown.length })}</p>
      )}
    </div>
  )
}

function EventRow({ request, event, wish, onChange }: Omit<EventChoiceProps, 'events'> & { readonly event: Event }) {
  const { t } = useTranslation('clips')
  const language = useLanguage()
  const code = request.instrument.codes.find(({ id }) => id === event.code)
  const subject = request.participants.find(({ id }) => id === event.subjectId)?.pseudonym ?? ''
  const time = formatClock(event.startMs)
  const name = `${codeText(request, event, language)} ${time}`
  const handleTaken = (isTaken: boolean): void => {
    const leftOut = new Set(wish.leftOut)
    if (isTaken) leftOut.delete(event.id)
    else leftOut.add(event.id)
    onChange({ leftOut })
  }
  const handleVerdict = (verdict: Verdict | 'none'): void => {
    const given = new Map(wish.verdicts)
    if (verdict === 'none') given.delete(event.id)
    else given.set(event.id, verdict)
    onChange({ verdicts: given })
  }
  return (
    <>
      {!wish.byVerdict && (
        <Checkbox
          label={t('take', { name })}
          hideLabel
          isSelected={!wish.leftOut.has(event.id)}
          onChange={handleTaken}
        />
      )}
      {code !== undefined && <ShapeMark shape={code.shape} color={code.color} size={10} />}
      <span className={styles['time']}>{time}</span>
      <span className={styles['code']}>
        {codeText(request, event, language)}
        {subject === '' ? '' : ` · ${subject}`}
        {event.note === '' ? '' : ` · ${event.note}`}
      </span>
      {wish.byVerdict && (
        <div className={styles['verdict']}>
          <Select
            label={t('verdictOf', { name })}
            hideLabel
            value={wish.verdicts.get(event.id) ?? 'none'}
            onChange={handleVerdict}
            choices={[
              { id: 'none', label: t('verdict.none') },
              ...verdicts.map((id) => ({ id, label: t(`verdict.${id}`) })),
            ]}
          />
        </div>
      )}
    </>
  )
}
