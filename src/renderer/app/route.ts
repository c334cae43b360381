import { createStore, useStore } from 'zustand'

export type SettingsPage = 'general' | 'keys' | 'about'
export type StudyPage = 'general' | 'people' | 'instruments' | 'packages' | 'backups' | 'history'

/** The screens. `welcome` needs no study; `settings` goes with and without one. */
export type Route =
  | Readonly<{ name: 'welcome' }>
  | Readonly<{ name: 'library' }>
  | Readonly<{ name: 'assignments' }>
  | Readonly<{ name: 'agreement' }>
  /** `recordingId`: of which recording; the one shown last where it is not named. */
  | Readonly<{ name: 'report'; recordingId?: string }>
  /** `lookAt`: a rating that is only looked at; `start`: where to begin, with which rating laid under. */
  | Readonly<{
      name: 'session'
      recordingId: string
      isConsensus: boolean
      lookAt?: string
      start?: Readonly<{ atMs: number; ratingId: string | null; toleranceMs?: number }>
    }>
  /** `letterId` null for the list of a recording's letters. */
  | Readonly<{ name: 'letter'; recordingId: string; letterId: string | null }>
  | Readonly<{ name: 'study'; page: StudyPage }>
  | Readonly<{ name: 'settings'; page: SettingsPage }>

const store = createStore<{ readonly route: Route }>(() => ({ route: { name: 'welcome' } }))

export function goTo(route: Route): void {
  store.setState({ route })
}

export function presentRoute(): Route {
  return store.getState().route
}

export function useRoute(): Route {
  return useStore(store, (state) => state.route)
}
