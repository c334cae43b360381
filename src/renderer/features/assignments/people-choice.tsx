import type { Person } from '@domain/rating/person'
import { Checkbox } from '@renderer/components/checkbox'
import styles from './assignments.module.css'

interface PeopleChoiceProps {
  readonly label: string
  readonly people: readonly Pick<Person, 'id' | 'name'>[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Some of a list, by ticking. */
export function PeopleChoice({ label, people, chosen, onChange }: PeopleChoiceProps) {
  return (
    <fieldset className={styles['people']}>
      <legend>{label}</legend>
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          isSelected={chosen.includes(id)}
          onChange={(isSelected) =>
            onChange(isSelected ? [...chosen, id] : chosen.filter((chosenId) => chosenId !== id))
          }
        />
      ))}
    </fieldset>
  )
}
