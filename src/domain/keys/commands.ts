/**
 * Where a command's key acts. `session` keys act anywhere on the session screen that is not a text field, `align` keys
 * in the window in which files are lined up.
 */
export type KeyContext = 'app' | 'session' | 'sheet' | 'list' | 'timeline' | 'align'

/** Something a key does, beside marking a code. Texts are `keys.<id>` in the interface's languages. */
export interface Command {
  readonly id: string
  readonly context: KeyContext
  /** Default chords, the first shown: modifiers in the order Mod, Alt, Shift, then `KeyboardEvent.code`. Mod is Cmd on macOS, else Ctrl. */
  readonly chords: readonly string[]
}

/** Participants 1-9 are chosen by the digit keys, modifiers 1-9 of the event in hand by Shift and a digit. */
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Every key of the app in one table; a person can change each. */
export const commands = [
  { id: 'app.keys', context: 'app', chords: ['F1'] },
  { id: 'app.library', context: 'app', chords: ['Mod+Shift+KeyL'] },
  { id: 'app.assignments', context: 'app', chords: ['Mod+Shift+KeyT'] },
  { id: 'app.agreement', context: 'app', chords: ['Mod+Shift+KeyR'] },
  { id: 'app.report', context: 'app', chords: ['Mod+Shift+KeyP'] },
  { id: 'app.settings', context: 'app', chords: ['Mod+Comma'] },
  { id: 'edit.undo', context: 'session', chords: ['Mod+KeyZ'] },
  { id: 'edit.redo', context: 'session', chords: ['Mod+Shift+KeyZ', 'Mod+KeyY'] },

  { id: 'player.toggle', context: 'session', chords: ['Space'] },
  { id: 'player.frameBack', context: 'session', chords: ['Comma'] },
  { id: 'player.frameForward', context: 'session', chords: ['Period'] },
  { id: 'player.secondBack', context: 'session', chords: ['ArrowLeft'] },
  { id: 'player.secondForward', context: 'session', chords: ['ArrowRight'] },
  { id: 'player.fiveBack', context: 'session', chords: ['Shift+ArrowLeft'] },
  { id: 'player.fiveForward', context: 'session', chords: ['Shift+ArrowRight'] },
  { id: 'player.eventBack', context: 'session', chords: ['Mod+ArrowLeft'] },
  { id: 'player.eventForward', context: 'session', chords: ['Mod+ArrowRight'] },
  { id: 'player.slower', context: 'session', chords: ['Minus'] },
  { id: 'player.faster', context: 'session', chords: ['Equal'] },
  { id: 'player.normalSpeed', context: 'session', chords: ['Digit0'] },
  { id: 'player.loop', context: 'session', chords: ['Mod+KeyL'] },
  { id: 'player.goTo', context: 'session', chords: ['Mod+KeyG'] },
  { id: 'player.louder', context: 'session', chords: ['Mod+ArrowUp'] },
  { id: 'player.quieter', context: 'session', chords: ['Mod+ArrowDown'] },
  { id: 'player.captions', context: 'session', chords: ['Mod+Shift+KeyC'] },
  { id: 'player.align', context: 'session', chords: ['Mod+Shift+KeyO'] },
  { id: 'player.nextPicture', context: 'session', chords: ['Mod+Shift+KeyB'] },
  { id: 'player.pictureLayout', context: 'session', chords: ['Mod+Shift+KeyD'] },
  { id: 'player.nextSound', context: 'session', chords: ['Mod+Shift+KeyH'] },
  { id: 'player.fullScreen', context: 'session', chords: ['F11'] },

  ...digits.map((digit) => ({ id: `subject.${digit}`, context: 'session' as const, chords: [`Digit${digit}`] })),
  ...digits.map((digit) => ({ id: `modifier.${digit}`, context: 'session' as const, chords: [`Shift+Digit${digit}`] })),
  { id: 'event.note', context: 'session', chords: ['Enter'] },
  { id: 'event.last', context: 'session', chords: ['Backspace'] },
  { id: 'event.previous', context: 'session', chords: ['ArrowUp'] },
  { id: 'event.next', context: 'session', chords: ['ArrowDown'] },
  { id: 'event.startNow', context: 'session', chords: ['BracketLeft'] },
  { id: 'event.endNow', context: 'session', chords: ['BracketRight'] },
  { id: 'event.startEarlier', context: 'session', chords: ['Alt+Comma'] },
  { id: 'event.startLater', context: 'session', chords: ['Alt+Period'] },
  { id: 'event.endEarlier', context: 'session', chords: ['Alt+Shift+Comma'] },
  { id: 'event.endLater', context: 'session', chords: ['Alt+Shift+Period'] },
  { id: 'event.recode', context: 'session', chords: ['Mod+KeyE'] },
  { id: 'event.delete', context: 'session', chords: ['Delete'] },
  { id: 'event.earlier', context: 'session', chords: ['Alt+ArrowLeft'] },
  { id: 'event.later', context: 'session', chords: ['Alt+ArrowRight'] },
  { id: 'event.secondEarlier', context: 'session', chords: ['Alt+Shift+ArrowLeft'] },
  { id: 'event.secondLater', context: 'session', chords: ['Alt+Shift+ArrowRight'] },
  { id: 'event.moveHere', context: 'session', chords: ['Alt+BracketLeft'] },
  { id: 'event.split', context: 'session', chords: ['Mod+KeyK'] },
  { id: 'event.join', context: 'session', chords: ['Mod+KeyJ'] },
  { id: 'event.fillPrevious', context: 'session', chords: ['Mod+Shift+BracketLeft'] },
  { id: 'event.fillNext', context: 'session', chords: ['Mod+Shift+BracketRight'] },
  { id: 'event.copyTo', context: 'session', chords: ['Mod+KeyD'] },
  { id: 'event.release', context: 'session', chords: ['Escape'] },

  { id: 'selection.previous', context: 'session', chords: ['Shift+ArrowUp'] },
  { id: 'selection.next', context: 'session', chords: ['Shift+ArrowDown'] },
  { id: 'selection.all', context: 'session', chords: ['Mod+KeyA'] },
  { id: 'selection.sameCode', context: 'session', chords: ['Mod+Shift+KeyA'] },
  { id: 'selection.here', context: 'session', chords: ['Mod+BracketLeft'] },
  { id: 'selection.there', context: 'session', chords: ['Mod+BracketRight'] },
  { id: 'selection.clips', context: 'session', chords: ['Mod+Shift+KeyK'] },
  { id: 'note.marker', context: 'session', chords: ['Mod+KeyM'] },
  { id: 'note.comment', context: 'session', chords: ['Mod+Shift+KeyM'] },
  { id: 'note.previous', context: 'session', chords: ['Mod+Shift+ArrowLeft'] },
  { id: 'note.next', context: 'session', chords: ['Mod+Shift+ArrowRight'] },
  { id: 'difference.previous', context: 'session', chords: ['Shift+F8'] },
  { id: 'difference.next', context: 'session', chords: ['F8'] },

  { id: 'region.next', context: 'session', chords: ['F6'] },
  { id: 'region.previous', context: 'session', chords: ['Shift+F6'] },
  { id: 'region.player', context: 'session', chords: ['Mod+Digit1'] },
  { id: 'region.sheet', context: 'session', chords: ['Mod+Digit2'] },
  { id: 'region.events', context: 'session', chords: ['Mod+Digit3'] },
  { id: 'region.codes', context: 'session', chords: ['Mod+Digit4'] },
  { id: 'region.timeline', context: 'session', chords: ['Mod+Digit5'] },
  { id: 'region.notes', context: 'session', chords: ['Mod+Digit6'] },
  { id: 'region.transcript', context: 'session', chords: ['Mod+Digit7'] },
  { id: 'timeline.zoomIn', context: 'session', chords: ['Mod+Equal'] },
  { id: 'timeline.zoomOut', context: 'session', chords: ['Mod+Minus'] },
  { id: 'timeline.fit', context: 'session', chords: ['Mod+Digit0'] },
  { id: 'timeline.selection', context: 'session', chords: ['Mod+Digit9'] },
  { id: 'timeline.lastMinute', context: 'session', chords: ['Mod+Digit8'] },
  { id: 'timeline.follow', context: 'session', chords: ['Mod+Shift+KeyF'] },
  { id: 'timeline.rows', context: 'session', chords: ['Mod+Shift+KeyG'] },
  { id: 'timeline.sound', context: 'session', chords: ['Mod+Shift+KeyS'] },
  { id: 'timeline.soundLarger', context: 'session', chords: ['Mod+Shift+Equal'] },
  { id: 'timeline.soundSmaller', context: 'session', chords: ['Mod+Shift+Minus'] },
  { id: 'rating.submit', context: 'session', chords: ['Mod+Enter'] },
  { id: 'rating.letter', context: 'session', chords: ['Mod+Shift+KeyE'] },
  { id: 'rating.report', context: 'session', chords: ['Mod+Shift+KeyN'] },

  { id: 'sheet.up', context: 'sheet', chords: ['ArrowUp'] },
  { id: 'sheet.down', context: 'sheet', chords: ['ArrowDown'] },
  { id: 'sheet.left', context: 'sheet', chords: ['ArrowLeft'] },
  { id: 'sheet.right', context: 'sheet', chords: ['ArrowRight'] },
  { id: 'sheet.goToItem', context: 'sheet', chords: ['Mod+KeyI'] },
  { id: 'sheet.notRated', context: 'sheet', chords: ['Digit0'] },
  { id: 'sheet.notApplicable', context: 'sheet', chords: ['Minus'] },
  { id: 'sheet.clear', context: 'sheet', chords: ['Delete'] },
  { id: 'sheet.note', context: 'sheet', chords: ['Enter'] },
  { id: 'sheet.evidence', context: 'sheet', chords: ['Shift+Enter'] },
  { id: 'sheet.clips', context: 'sheet', chords: ['Mod+Shift+KeyK'] },

  { id: 'timeline.left', context: 'timeline', chords: ['ArrowLeft'] },
  { id: 'timeline.right', context: 'timeline', chords: ['ArrowRight'] },
  { id: 'timeline.pageLeft', context: 'timeline', chords: ['PageUp'] },
  { id: 'timeline.pageRight', context: 'timeline', chords: ['PageDown'] },
  { id: 'timeline.start', context: 'timeline', chords: ['Home'] },
  { id: 'timeline.end', context: 'timeline', chords: ['End'] },
  { id: 'timeline.up', context: 'timeline', chords: ['ArrowUp'] },
  { id: 'timeline.down', context: 'timeline', chords: ['ArrowDown'] },
  { id: 'timeline.closer', context: 'timeline', chords: ['Equal', 'Shift+Equal', 'NumpadAdd'] },
  { id: 'timeline.further', context: 'timeline', chords: ['Minus', 'NumpadSubtract'] },
  { id: 'timeline.whole', context: 'timeline', chords: ['Digit0', 'Numpad0'] },

  { id: 'list.up', context: 'list', chords: ['ArrowUp'] },
  { id: 'list.down', context: 'list', chords: ['ArrowDown'] },
  { id: 'list.pageUp', context: 'list', chords: ['PageUp'] },
  { id: 'list.pageDown', context: 'list', chords: ['PageDown'] },
  { id: 'list.first', context: 'list', chords: ['Home'] },
  { id: 'list.last', context: 'list', chords: ['End'] },
  { id: 'list.extendUp', context: 'list', chords: ['Shift+ArrowUp'] },
  { id: 'list.extendDown', context: 'list', chords: ['Shift+ArrowDown'] },
  { id: 'list.extendPageUp', context: 'list', chords: ['Shift+PageUp'] },
  { id: 'list.extendPageDown', context: 'list', chords: ['Shift+PageDown'] },
  { id: 'list.extendFirst', context: 'list', chords: ['Shift+Home'] },
  { id: 'list.extendLast', context: 'list', chords: ['Shift+End'] },
  { id: 'list.lookUp', context: 'list', chords: ['Mod+ArrowUp'] },
  { id: 'list.lookDown', context: 'list', chords: ['Mod+ArrowDown'] },
  { id: 'list.toggle', context: 'list', chords: ['Space'] },
  { id: 'list.pick', context: 'list', chords: ['Mod+Space', 'Shift+Space'] },
  { id: 'list.all', context: 'list', chords: ['Mod+KeyA'] },
  { id: 'list.jump', context: 'list', chords: ['Enter', 'NumpadEnter'] },
  { id: 'list.edit', context: 'list', chords: ['F2'] },
  { id: 'list.mark', context: 'list', chords: ['Shift+Enter'] },
  { id: 'list.delete', context: 'list', chords: ['Delete'] },

  { id: 'align.first', context: 'align', chords: ['Digit1'] },
  { id: 'align.second', context: 'align', chords: ['Digit2'] },
  { id: 'align.toggle', context: 'align', chords: ['Space'] },
  { id: 'align.frameBack', context: 'align', chords: ['Comma'] },
  { id: 'align.frameForward', context: 'align', chords: ['Period'] },
  { id: 'align.secondBack', context: 'align', chords: ['ArrowLeft'] },
  { id: 'align.secondForward', context: 'align', chords: ['ArrowRight'] },
  { id: 'align.minuteBack', context: 'align', chords: ['PageUp'] },
  { id: 'align.minuteForward', context: 'align', chords: ['PageDown'] },
  { id: 'align.same', context: 'align', chords: ['KeyM'] },
  { id: 'align.together', context: 'align', chords: ['KeyB'] },
  { id: 'align.earlierFrame', context: 'align', chords: ['Alt+Comma'] },
  { id: 'align.laterFrame', context: 'align', chords: ['Alt+Period'] },
  { id: 'align.earlier1', context: 'align', chords: ['Minus', 'NumpadSubtract'] },
  { id: 'align.later1', context: 'align', chords: ['Equal', 'NumpadAdd'] },
  { id: 'align.earlier10', context: 'align', chords: ['Shift+Minus'] },
  { id: 'align.later10', context: 'align', chords: ['Shift+Equal'] },
  { id: 'align.earlier100', context: 'align', chords: ['Alt+Minus'] },
  { id: 'align.later100', context: 'align', chords: ['Alt+Equal'] },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

const commandIds: ReadonlySet<string> = new Set(commands.map(({ id }) => id))

/** True for the id of a command in the table. */
export function isCommand(id: string): id is CommandId {
  return commandIds.has(id)
}
