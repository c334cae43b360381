import { spawn } from 'node:child_process'
import { PlainError } from './terminal.mjs'

/** True when a window can be shown without help. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Starts a virtual display on a free number and resolves to `{ env, stop }`.
 * `env` holds what a program needs to draw on it.
 */
export function startVirtualDisplay(size = '1600x1000x24') {
  return new Promise((done, reject) => {
    // Xvfb picks a free number itself and writes it to file descriptor 3.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const stop = () => server.kill()
    server.once('error', () => reject(new PlainError('Xvfb could not be started: run «npm run setup» and try again.')))
    server.once('exit', (code) => reject(new PlainError(`Xvfb stopped at once with code ${code}.`)))
    server.stdio[3].once('data', (number) => {
      process.once('exit', stop)
      done({ env: { DISPLAY: `:${String(number).trim()}`, WAYLAND_DISPLAY: '' }, stop })
    })
  })
}
