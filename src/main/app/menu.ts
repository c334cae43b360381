import { Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { Words } from '@main/app/words'
import { notify } from '@main/ipc/notices'

interface MenuOptions {
  readonly words: Words
  readonly isMac: boolean
  readonly isPackaged: boolean
  readonly logFile: string
}

/**
 * Puts the app's own menu in place. Commands go to the window, which knows whether they apply; they show no keys here
 * because the key table can be changed. Electron's own menu would zoom, reload and close on keys that raters use.
 */
export function showMenu(options: MenuOptions): void {
  const { menu } = options.words
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(options.isMac ? [macMenu(menu)] : []),
      fileMenu(menu, options.isMac),
      editMenu(menu, options.isMac),
      viewMenu(menu, options.isPackaged),
      ...(options.isMac ? [{ role: 'windowMenu', label: menu.window } satisfies MenuItemConstructorOptions] : []),
      helpMenu(menu, options),
    ]),
  )
}

/** A command by its id: those of the key table, and `study.new`, `study.open`, `study.openSample`, `study.openSimulated`, `study.close`, `import.open`, `export.open`, `app.about`. */
function command(label: string, id: string): MenuItemConstructorOptions {
  return {
    label,
    click: () => {
      notify('menu.command', { command: id })
    },
  }
}

function macMenu(menu: Words['menu']): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      command(menu.about, 'app.about'),
      { type: 'separator' },
      command(menu.settings, 'app.settings'),
      { type: 'separator' },
      { role: 'services', label: menu.services },
      { type: 'separator' },
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      { type: 'separator' },
      { role: 'quit', label: menu.quit },
    ],
  }
}

function fileMenu(menu: Words['menu'], isMac: boolean): MenuItemConstructorOptions {
  return {
    label: menu.file,
    submenu: [
      command(menu.newStudy, 'study.new'),
      command(menu.openStudy, 'study.open'),
      command(menu.openSample, 'study.openSample'),
      command(menu.openSimulated, 'study.openSimulated'),
      { type: 'separator' },
      command(menu.bringIn, 'import.open'),
      command(menu.giveOut, 'export.open'),
      { type: 'separator' },
      command(menu.closeStudy, 'study.close'),
      ...(isMac ? [] : [{ role: 'quit', label: menu.quit } satisfies MenuItemConstructorOptions]),
    ],
  }
}

function editMenu(menu: Words['menu'], isMac: boolean): MenuItemConstructorOptions {
  return {
    label: menu.edit,
    submenu: [
      command(menu.undo, 'edit.undo'),
      command(menu.redo, 'edit.redo'),
      // On macOS a text field has only the keys that a menu has; the session takes its own before they come here.
      ...(isMac ? textUndo : []),
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  }
}

const textUndo: readonly MenuItemConstructorOptions[] = [
  { role: 'undo', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'redo', visible: false, acceleratorWorksWhenHidden: true },
]

function viewMenu(menu: Words['menu'], isPackaged: boolean): MenuItemConstructorOptions {
  return {
    label: menu.view,
    submenu: [
      command(menu.library, 'app.library'),
      command(menu.agreement, 'app.agreement'),
      command(menu.letter, 'rating.letter'),
      command(menu.report, 'app.report'),
      command(menu.ratingReport, 'rating.report'),
      command(menu.settings, 'app.settings'),
      command(menu.fullScreen, 'player.fullScreen'),
      ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: menu.developer } satisfies MenuItemConstructorOptions]),
    ],
  }
}

function helpMenu(menu: Words['menu'], { isMac, logFile }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: menu.help,
    submenu: [
      command(menu.keys, 'app.keys'),
      {
        label: menu.log,
        click: () => {
          shell.showItemInFolder(logFile)
        },
      },
      ...(isMac ? [] : [command(menu.about, 'app.about')]),
    ],
  }
}
