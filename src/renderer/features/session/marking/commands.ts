import type { CommandId } from '@domain/keys/commands'
import { startAligning } from '@renderer/features/session/alignment/start-aligning'
import { startClipping } from '@renderer/features/session/clips/start-clipping'
import {
  deleteSelected,
  nudge,
  openNote,
  setToNow,
  startRecoding,
  toggleModifier,
} from '@renderer/features/session/marking/corrections'
import { jumpToDifference } from '@renderer/features/session/marking/differences'
import { jumpToNeighbour, takeInHand, takeLast, takeNeighbour } from '@renderer/features/session/marking/hand'
import { mayChange } from '@renderer/features/session/marking/may-change'
import { toggleLoop } from '@renderer/features/session/marking/play-event'
import {
  fillSelected,
  joinSelected,
  moveBy,
  moveByFrames,
  moveToNow,
  splitSelected,
  startCopying,
} from '@renderer/features/session/marking/reshaping'
import {
  extendSelection,
  markHere,
  selectAll,
  selectFromHere,
  selectSameCode,
} from '@renderer/features/session/marking/selecting'
import { pressSubject, refuseSubject } from '@renderer/features/session/marking/subjects'
import { jumpToNeighbourNote, openComment, setMarker, takeNote } from '@renderer/features/session/marking/time-notes'
import { nextRate } from '@renderer/features/session/player/player-state'
import {
  focusEvidence,
  clearCurrent,
  moveInSheet,
  notApplicableAndGoOn,
  openItemNote,
  scoreAndGoOn,
} from '@renderer/features/session/sheet/sheet-actions'
import { toggleSound } from '@renderer/features/session/sound/toggle-sound'
import type { TimelineCommand } from '@renderer/features/session/timeline/timeline-controls'
import type { Session } from '@renderer/features/session/store/session'
import type { SideTab } from '@renderer/features/session/store/session-store'

/** The press that a command came from. */
export interface Press {
  readonly timeStamp: number
  /** The key is being held and asks again. */
  readonly isRepeat: boolean
}

/** What the screen itself carries out: its parts, and dialogs. */
export interface ScreenCommands {
  readonly region: (step: 1 | -1) => void
  readonly goTo: (place: 'player' | 'timeline' | SideTab) => void
  readonly timeline: (command: TimelineCommand) => void
  readonly goToTime: () => void
  readonly captions: () => void
  /** Leaves for the letters on this session. */
  readonly letter: () => void
  readonly report: () => void
}

type Act = (session: Session, press: Press, screen: ScreenCommands) => void

const louder = 0.05

/** What each command does. `app` commands belong to the frame round the screen, `subject.N` and `modifier.N` follow below. */
export const acts: Readonly<Partial<Record<CommandId, Act>>> = {
  'edit.undo': (session) => undo(session, 'undo'),
  'edit.redo': (session) => undo(session, 'redo'),

  'player.toggle': ({ player }) => player.toggle(),
  'player.frameBack': ({ player }, press) => player.stepFrames(-1, press.isRepeat),
  'player.frameForward': ({ player }, press) => player.stepFrames(1, press.isRepeat),
  'player.secondBack': ({ player }) => player.skip(-1_000),
  'player.secondForward': ({ player }) => player.skip(1_000),
  'player.fiveBack': ({ player }) => player.skip(-5_000),
  'player.fiveForward': ({ player }) => player.skip(5_000),
  'player.eventBack': (session) => jumpToNeighbour(session, -1),
  'player.eventForward': (session) => jumpToNeighbour(session, 1),
  'player.slower': ({ player }) => void (player.rate = nextRate(player.rate, -1)),
  'player.faster': ({ player }) => void (player.rate = nextRate(player.rate, 1)),
  'player.normalSpeed': ({ player }) => void (player.rate = 1),
  'player.loop': (session) => toggleLoop(session),
  'player.goTo': (_session, _press, screen) => screen.goToTime(),
  'player.louder': ({ player }) => void (player.sound.volume += louder),
  'player.quieter': ({ player }) => void (player.sound.volume -= louder),
  'player.captions': (_session, _press, screen) => screen.captions(),
  'player.align': (session) => startAligning(session),
  'player.nextPicture': ({ player }) => player.pictures.nextLarge(),
  'player.pictureLayout': ({ player }) => player.pictures.setLayout(player.state.layout === 'grid' ? 'beside' : 'grid'),
  'player.nextSound': ({ player }) => player.sound.hearNext(),
  'player.fullScreen': ({ player }) => player.fullScreen.toggle(),

  'event.note': (session) => openNote(session),
  'event.last': (session) => takeLast(session),
  'event.previous': (session) => takeNeighbour(session, -1),
  'event.next': (session) => takeNeighbour(session, 1),
  'event.startNow': (session, { timeStamp }) => setToNow(session, 'start', timeStamp),
  'event.endNow': (session, { timeStamp }) => setToNow(session, 'end', timeStamp),
  'event.startEarlier': (session) => nudge(session, 'start', -1),
  'event.startLater': (session) => nudge(session, 'start', 1),
  'event.endEarlier': (session) => nudge(session, 'end', -1),
  'event.endLater': (session) => nudge(session, 'end', 1),
  'event.recode': (session) => startRecoding(session),
  'event.delete': (session) => deleteSelected(session),
  'event.split': (session, press) => splitSelected(session, press.timeStamp),
  'event.join': (session) => joinSelected(session),
  'event.fillNext': (session) => fillSelected(session, 1),
  'event.fillPrevious': (session) => fillSelected(session, -1),
  'event.copyTo': (session) => startCopying(session),
  'event.earlier': (session) => moveByFrames(session, -1),
  'event.later': (session) => moveByFrames(session, 1),
  'event.secondEarlier': (session) => moveBy(session, -1_000),
  'event.secondLater': (session) => moveBy(session, 1_000),
  'event.moveHere': (session, press) => moveToNow(session, press.timeStamp),
  'event.release': (session) => release(session),

  'selection.previous': (session) => extendSelection(session, -1),
  'selection.next': (session) => extendSelection(session, 1),
  'selection.all': (session) => selectAll(session),
  'selection.sameCode': (session) => selectSameCode(session),
  'selection.here': (session, press) => markHere(session, press.timeStamp),
  'selection.there': (session, press) => selectFromHere(session, press.timeStamp),
  'note.marker': (session, { timeStamp }) => setMarker(session, timeStamp),
  'note.comment': (session, { timeStamp }) => openComment(session, timeStamp),
  'note.previous': (session) => jumpToNeighbourNote(session, -1),
  'note.next': (session) => jumpToNeighbourNote(session, 1),
  'difference.previous': (session) => jumpToDifference(session, -1),
  'difference.next': (session) => jumpToDifference(session, 1),

  'selection.clips': (session) => startClipping(session),

  'region.next': (_session, _press, screen) => screen.region(1),
  'region.previous': (_session, _press, screen) => screen.region(-1),
  'region.player': (_session, _press, screen) => screen.goTo('player'),
  'region.sheet': (_session, _press, screen) => screen.goTo('sheet'),
  'region.events': (_session, _press, screen) => screen.goTo('events'),
  'region.codes': (_session, _press, screen) => screen.goTo('codes'),
  'region.notes': (_session, _press, screen) => screen.goTo('notes'),
  'region.transcript': (_session, _press, screen) => screen.goTo('transcript'),
  'region.timeline': (_session, _press, screen) => screen.goTo('timeline'),
  'timeline.zoomIn': (_session, _press, screen) => screen.timeline('zoomIn'),
  'timeline.zoomOut': (_session, _press, screen) => screen.timeline('zoomOut'),
  'timeline.fit': (_session, _press, screen) => screen.timeline('fit'),
  'timeline.selection': (_session, _press, screen) => screen.timeline('selection'),
  'timeline.lastMinute': (_session, _press, screen) => screen.timeline('lastMinute'),
  'timeline.follow': (_session, _press, screen) => screen.timeline('follow'),
  'timeline.rows': (_session, _press, screen) => screen.timeline('rows'),
  'timeline.sound': () => toggleSound(),
  'timeline.soundLarger': ({ sound }) => sound.changeGain(1),
  'timeline.soundSmaller': ({ sound }) => sound.changeGain(-1),
  'rating.letter': (_session, _press, screen) => screen.letter(),
  'rating.report': (_session, _press, screen) => screen.report(),
  'rating.submit': (session) => void (mayChange(session) && session.store.setState({ submitting: true })),

  'sheet.up': (session) => moveInSheet(session, 'up'),
  'sheet.down': (session) => moveInSheet(session, 'down'),
  'sheet.left': (session) => moveInSheet(session, 'left'),
  'sheet.right': (session) => moveInSheet(session, 'right'),
  'sheet.goToItem': ({ store }) => store.setState({ goingToItem: true }),
  'sheet.notRated': (session) => scoreAndGoOn(session, 'not-rated'),
  'sheet.notApplicable': (session) => notApplicableAndGoOn(session),
  'sheet.clear': (session) => clearCurrent(session),
  'sheet.note': (session) => openNoteOfItem(session),
  'sheet.evidence': (session) => focusEvidence(session),
  'sheet.clips': (session) => startClipping(session, session.store.getState().cell?.item ?? null),
}

/** Carries out a command; false when it is not this screen's. */
export function carryOut(id: CommandId, session: Session, press: Press, screen: ScreenCommands): boolean {
  const [subject, digit] = id.split('.')
  if (subject === 'subject') chooseSubject(session, Number(digit), press)
  else if (subject === 'modifier') toggleModifier(session, Number(digit) - 1)
  else {
    const act = acts[id]
    if (!act) return false
    act(session, press, screen)
  }
  return true
}

function chooseSubject(session: Session, digit: number, { timeStamp }: Press): void {
  const participant = session.participants[digit - 1]
  if (participant) pressSubject(session, participant, timeStamp)
  else refuseSubject(session, digit)
}

function undo(session: Session, direction: 'undo' | 'redo'): void {
  if (!mayChange(session)) return
  session.store.setState({ noteOpen: false, awaiting: null, hint: null })
  session.queue[direction]()
}

/** Lets go of one thing at a time: what is awaited, the selected events, the chosen participant, then the note. */
function release(session: Session): void {
  const { awaiting, hand, subjectId, noteInHand } = session.store.getState()
  if (awaiting !== null) session.store.setState({ awaiting: null })
  else if (hand) takeInHand(session, null)
  else if (subjectId !== null) session.store.setState({ subjectId: null })
  else if (noteInHand !== null) takeNote(session, null)
  else session.store.setState({ hint: null })
}

function openNoteOfItem(session: Session): void {
  const item = session.store.getState().cell?.item
  if (item !== null && item !== undefined && mayChange(session)) openItemNote(session, item)
}
