import '@renderer/app/tokens.css'
import '@renderer/app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@renderer/app/app'
import { call } from '@renderer/lib/door'
import { startTexts } from '@renderer/lib/i18n'
import { loadKeyboardLayout } from '@renderer/lib/keyboard-layout'
import { loadSettings } from '@renderer/lib/settings'
import { followTheme } from '@renderer/lib/theme'

const [info, settings] = await Promise.all([call('app.info', {}), loadSettings()])
document.documentElement.dataset['platform'] = info.platform
followTheme()
await Promise.all([startTexts(settings.language ?? info.systemLanguage), loadKeyboardLayout()])

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root element')
createRoot(root).render(
  <StrictMode>
    <App info={info} />
  </StrictMode>,
)
