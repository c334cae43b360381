interface DraftField {
  readonly isWaiting: () => boolean
  /** Keeps its draft, if it has one. */
  readonly keep: () => Promise<void>
}

/** What is typed and not yet kept. Whatever leaves a letter, undoes in it or prints it has the drafts kept first. */
export interface Drafts {
  /** Takes a field in; the returned function takes it out again. */
  readonly register: (field: DraftField) => () => void
  readonly isWaiting: () => boolean
  readonly keepAll: () => Promise<void>
}

export function createDrafts(): Drafts {
  const fields = new Set<DraftField>()
  return {
    register: (field) => {
      fields.add(field)
      return () => fields.delete(field)
    },
    isWaiting: () => [...fields].some((field) => field.isWaiting()),
    keepAll: async () => {
      await Promise.all([...fields].map((field) => field.keep()))
    },
  }
}
