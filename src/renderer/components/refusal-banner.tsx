import type { Refusal } from '@contract/error'
import { Banner } from '@renderer/components/banner'
import { RefusalText } from '@renderer/components/refusal-text'

/** Why something was not done, over what it was asked for with. What a person called off needs no telling. */
export function RefusalBanner({ refusal }: { readonly refusal: Refusal | null | undefined }) {
  if (refusal === null || refusal === undefined || refusal.code === 'cancelled') return null
  return (
    <Banner tone="bad">
      <RefusalText refusal={refusal} />
    </Banner>
  )
}
