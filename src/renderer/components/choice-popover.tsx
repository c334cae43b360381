import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Checkbox } from '@renderer/components/checkbox'
import { Icon } from '@renderer/components/icon'
import field from './field.module.css'
import popover from './popover.module.css'

interface ChoicePopoverProps<Id extends string> {
  readonly label: string
  /** What is chosen, in short. */
  readonly summary: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: readonly Id[]
  /** In the order of the choices. */
  readonly onChange: (chosen: readonly Id[]) => void
}

/** Several of some choices, ticked in a window of their own. */
export function ChoicePopover<Id extends string>(props: ChoicePopoverProps<Id>) {
  const { label, summary, choices, chosen, onChange } = props
  const set = (id: Id, isChosen: boolean): void =>
    onChange(choices.map((choice) => choice.id).filter((each) => (each === id ? isChosen : chosen.includes(each))))
  return (
    <div className={field['field']}>
      <span className={field['label']} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton className={field['trigger'] ?? ''} aria-label={`${label}: ${summary}`}>
          <span className={field['value']}>{summary}</span>
          <Icon name="chevron" size={12} />
        </AriaButton>
        <Popover className={popover['popover'] ?? ''} placement="bottom start">
          <Dialog aria-label={label} className={popover['list'] ?? ''}>
            {choices.map((choice) => (
              <div key={choice.id} className={popover['item']}>
                <Checkbox
                  label={choice.label}
                  isSelected={chosen.includes(choice.id)}
                  onChange={(isChosen) => set(choice.id, isChosen)}
                />
              </div>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
