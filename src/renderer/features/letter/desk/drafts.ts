/** What is typed and not yet kept. Whatever leaves a letter, undoes in it or prints it has the drafts kept first. */
export interface Drafts {
  /** `keep` keeps a field's draft, if it has one; the returned function takes the field out again. */
  readonly register: (keep: () => Promise<void>) => () => void
  readonly keepAll: () => Promise<void>
}

export function createDrafts(): Drafts {
  const fields = new Set<() => Promise<void>>()
  return {
    register: (keep) => {
      fields.add(keep)
      return () => fields.delete(keep)
    },
    keepAll: async () => {
      await Promise.all([...fields].map((keep) => keep()))
    },
  }
}
