import { QueryClient, useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallName, Input, Output } from '@contract/contract'
import { type ErrorCode, type Refusal, SpoleError } from '@contract/error'
import { call, onNotice } from '@renderer/lib/door'
import { showRefusal } from '@renderer/lib/toasts'

/** What the window knows of the study: answers of main, asked again when main says that something changed. */
export const queryClient = new QueryClient({
  // Main is on the same machine: trying a refused call again changes nothing.
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** Which lists a topic touches beside those of its own name: a library line shows my rating, an instrument its use. */
const touched: Readonly<Record<string, readonly string[]>> = {
  study: ['study', 'packages', 'history'],
  people: ['agreement', 'people', 'study', 'history', 'assignments'],
  assignments: ['assignments', 'recordings', 'history'],
  instruments: ['instruments', 'history'],
  recordings: ['recordings', 'letters', 'history', 'assignments', 'transcripts'],
  ratings: ['agreement', 'recordings', 'letters', 'packages', 'instruments', 'history', 'assignments'],
}

export function followChanges(): () => void {
  return onNotice('study.changed', ({ topics }) => {
    const prefixes = new Set(topics.flatMap((topic) => touched[topic] ?? [topic]))
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && prefixes.has(name.split('.')[0] ?? ''),
    })
  })
}

/** A thrown thing as the refusal that the interface has words for. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof SpoleError) return { code: error.code, detail: error.detail }
  return { code: 'internal', detail: {} }
}

export interface Asked<Value> {
  readonly value: Value | undefined
  readonly refusal: Refusal | null
  readonly isLoading: boolean
}

/** The answer to a call, kept fresh. */
export function useCall<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): Asked<Output<Name>> {
  const query = useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: (previous: unknown) => previous as never } : {}),
  })
  return asked(query)
}

/** What a query knows by now, its error as a refusal. */
export function asked<Value>({ data, error, isLoading }: UseQueryResult<Value>): Asked<Value> {
  return { value: data, refusal: error === null ? null : refusalOf(error), isLoading }
}

export interface Action<Name extends CallName> {
  /** Resolves to undefined when refused. */
  readonly run: (input: Input<Name>) => Promise<Output<Name> | undefined>
  readonly isRunning: boolean
  readonly refusal: Refusal | null
  readonly reset: () => void
}

/** A call that changes something. Its refusal is shown as a toast, unless `quiet` leaves that, or some codes of it, to the caller. */
export function useAction<Name extends CallName>(
  name: Name,
  { quiet = [] }: { readonly quiet?: 'all' | readonly ErrorCode[] } = {},
): Action<Name> {
  const mutation = useMutation<Output<Name>, unknown, Input<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => {
      const refusal = refusalOf(error)
      if (quiet !== 'all' && !quiet.includes(refusal.code)) showRefusal(refusal)
    },
  })
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => undefined),
    isRunning: mutation.isPending,
    refusal: mutation.error === null ? null : refusalOf(mutation.error),
    reset: mutation.reset,
  }
}
