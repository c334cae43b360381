import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { AppInfo } from '@contract/calls/app'
import { Shell } from '@renderer/app/shell'
import { ToastRegion } from '@renderer/components/toast-region'
import { followJobs } from '@renderer/lib/jobs'
import { useLanguage } from '@renderer/lib/language'
import { followChanges, queryClient } from '@renderer/lib/queries'
import { keepWindowUntilSaved } from '@renderer/lib/unsaved'

export function App({ info }: { readonly info: AppInfo }) {
  const language = useLanguage()
  useEffect(followChanges, [])
  useEffect(followJobs, [])
  useEffect(() => keepWindowUntilSaved(window), [])
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={language === 'nb' ? 'nb-NO' : 'en-GB'}>
        <Shell info={info} />
        <ToastRegion />
      </I18nProvider>
    </QueryClientProvider>
  )
}
