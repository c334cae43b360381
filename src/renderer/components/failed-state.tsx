import type { ReactNode } from 'react'
import type { Refusal } from '@contract/error'
import { EmptyState } from '@renderer/components/empty-state'
import { RefusalText } from '@renderer/components/refusal-text'

interface FailedStateProps {
  readonly title: string
  readonly refusal: Refusal
  readonly actions?: ReactNode
}

/** Stands where something would be shown that main refused, and says why. */
export function FailedState({ title, refusal, actions }: FailedStateProps) {
  return (
    <EmptyState title={title} actions={actions}>
      <RefusalText refusal={refusal} />
    </EmptyState>
  )
}
