import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '@domain/instrument/instrument'
import { textIn } from '@domain/instrument/language'
import { Keycap } from '@renderer/components/keycap'
import { ShapeMark } from '@renderer/components/shape-mark'
import { pressCode } from '@renderer/features/session/marking/marks'
import { withoutFocus } from '@renderer/features/session/palette/press'
import styles from '@renderer/features/session/palette/palette.module.css'
import { Said } from '@renderer/components/said'
import { RunningTime } from '@renderer/features/session/palette/running-time'
import { useIsLocked, useSession, useSessionState, useTable } from '@renderer/features/session/session-context'
import { useLanguage } from '@renderer/lib/language'

/** Every code with its key, shape and name; an open state shows for how long it has been open. */
export function CodePalette() {
  const { t } = useTranslation('session')
  const { instrument } = useSession()
  const awaiting = useSessionState((state) => state.awaiting)
  return (
    <div
      className={styles['codes']}
      role="group"
      aria-label={t('codes')}
      data-recoding={awaiting !== null || undefined}
    >
      {instrument.codes.map((code) => (
        <CodeButton key={code.id} code={code} />
      ))}
    </div>
  )
}

const CodeButton = memo(function CodeButton({ code }: { readonly code: Code }) {
  const session = useSession()
  const { t } = useTranslation('session')
  const language = useLanguage()
  const isLocked = useIsLocked()
  const openFrom = useTable((table) => (code.kind === 'state' ? firstOpen(table.openStates(), code.id) : null))
  const openCount = useTable((table) => (code.kind === 'state' ? countOpen(table.openStates(), code.id) : 0))
  const name = textIn(code.name, language)
  return (
    <button
      type="button"
      className={styles['code']}
      data-open={openFrom !== null || undefined}
      title={textIn(code.definition, language) || name}
      disabled={isLocked}
      {...withoutFocus((timeStamp) => pressCode(session, code, timeStamp))}
    >
      <span className={styles['key']} aria-hidden="true">
        {code.key !== null && <Keycap chord={code.key} />}
      </span>
      <ShapeMark shape={code.shape} color={code.color} />
      <span className={styles['name']} aria-hidden={openFrom !== null}>
        {name}
      </span>
      {openFrom !== null && <Said>{t('openState', { name })}</Said>}
      {openCount > 1 && <span className={styles['times']}>×{openCount}</span>}
      {openFrom !== null && <RunningTime startMs={openFrom} className={styles['running']} />}
    </button>
  )
})

type OpenStates = ReturnType<ReturnType<typeof useSession>['table']['openStates']>

function firstOpen(openStates: OpenStates, codeId: string): number | null {
  return openStates.find(({ code }) => code === codeId)?.startMs ?? null
}

function countOpen(openStates: OpenStates, codeId: string): number {
  return openStates.filter(({ code }) => code === codeId).length
}
