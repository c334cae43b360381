import { useCall } from '@renderer/lib/queries'

/** True when the open study can only be read; false while that is not known. */
export function useIsStudyReadOnly(): boolean {
  return useCall('study.current', {}).value?.readOnly ?? false
}
