import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilmProblem } from '@renderer/features/clips/film/plan'
import { makeClips } from '@renderer/features/clips/make-clips'
import type { ClipRequest } from '@renderer/lib/clip-request'
import { showMessage, showRefusal } from '@renderer/lib/toasts'

type Asked = Pick<Parameters<typeof makeClips>[0], 'films' | 'isConsentAnswered'>

interface Making {
  readonly make: (asked: Asked) => void
  readonly isRunning: boolean
  /** Why the last films could not be made. */
  readonly problem: FilmProblem | null
}

/** Makes clips and says what came of it, also after the window has been closed. */
export function useMaking({ request, onMade }: { readonly request: ClipRequest; readonly onMade: () => void }): Making {
  const { t } = useTranslation('clips')
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<FilmProblem | null>(null)
  const run = async (asked: Asked): Promise<void> => {
    setRunning(true)
    setProblem(null)
    const { recordingId, ratingId } = request
    const result = await makeClips({ ...asked, recordingId, ratingId })
    setRunning(false)
    if (result === null) return
    switch (result.kind) {
      case 'made':
        showMessage(t('made', { count: result.fileNames.length, first: result.fileNames[0] ?? '' }))
        return onMade()
      case 'refused':
        return showRefusal(result.refusal)
      case 'failed':
        return setProblem(result.problem)
    }
  }
  return { make: (asked) => void run(asked), isRunning, problem }
}
