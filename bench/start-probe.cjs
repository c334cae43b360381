/**
 * Loaded into Electron by `-r`, before the app: prints how long after the process began a person could press the first
 * button (it is there, not disabled, and its frame has been drawn), and ends the app. The same for any app.
 */
const { app } = require('electron')

const untilUsable = `new Promise((usable) => {
  const isThere = () => [...document.querySelectorAll('button')].some((button) => !button.disabled && button.offsetParent)
  const look = () => (isThere() ? requestAnimationFrame(() => setTimeout(() => usable(Date.now()))) : setTimeout(look, 1))
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const usableMs = await contents.executeJavaScript(untilUsable)
    process.stdout.write(`usable after ${usableMs - process.getCreationTime()} ms\n`)
    app.exit(0)
  })
})
